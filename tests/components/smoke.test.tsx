import { cleanup, render, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, expect, it } from 'vitest';
import { TermArticle } from '@/components/TermArticle';
import { anEntry } from '../support/glossary';
afterEach(cleanup);
it('a', async () => {
  const { container } = render(<TermArticle entry={anEntry({headword:'peer support'})} surface={null} count={1} startsBrief={false} isInQuiz={false} onQuiz={()=>{}} onOpenTerm={null}/>);
  console.log(container.innerHTML);
  screen.getByRole('article', {name:'peer support'});
  screen.getByRole('button', {name:'Quiz me on this'});
  const r = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  console.log(r.violations, r.passes.map(p=>p.id), r.incomplete.map(p=>p.id+p.nodes.map(n=>n.any.map(a=>a.message))));
});
it('b', async () => {
  const { container } = render(<div><button></button><input/><ul><p>x</p></ul><img src="x"/></div>);
  const r = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
  console.log(r.violations.map(v=>v.id));
});
