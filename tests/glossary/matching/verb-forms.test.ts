import { describe, expect, it } from 'vitest';
import { verbForms } from '@/glossary/matching/verb-forms';

describe('the forms of a verb', () => {
  it.each([
    'share shares sharing shared',
    'reflect reflects reflecting reflected',
    'plan plans planning planned',
    'stop stops stopping stopped',
    'refer refers referring referred',
    'offer offers offering offered',
    'recover recovers recovering recovered',
    'empathize empathizes empathizing empathized',
    'identify identifies identifying identified',
    'stay stays staying stayed',
    'agree agrees agreeing agreed',
    'coach coaches coaching coached',
    'debrief debriefs debriefing debriefed',
    'die dies dying died',
    'tell tells telling told',
    'speak speaks speaking spoke spoken',
    'set sets setting',
    'give gives giving gave given',
    'go goes going went gone',
    'have has having had',
    'relapse relapses relapsing relapsed',
    'relax relaxes relaxing relaxed',
    'show shows showing showed shown',
  ])('%s', (forms) => {
    expect(verbForms(forms.split(' ')[0] ?? '').join(' ')).toBe(forms);
  });
});
