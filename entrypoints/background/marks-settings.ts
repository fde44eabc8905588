import { browser } from 'wxt/browser';

/** Where a person wants marks: everywhere or nowhere, and the sites where it is the other way round. */
export type MarksSettings = {
  readonly isOnEverywhere: boolean;
  /** Host -> whether marks are on there. */
  readonly sites: Readonly<Record<string, boolean>>;
};

const KEY = 'marks';
/** Nowhere, until somebody says so. */
export const NO_MARKS: MarksSettings = { isOnEverywhere: false, sites: {} };

/** Reads where marks are switched on. */
export async function readMarksSettings(): Promise<MarksSettings> {
  const stored = await browser.storage.local.get(KEY);
  return (stored[KEY] as MarksSettings | undefined) ?? NO_MARKS;
}

/** Keeps where marks are switched on. */
export async function writeMarksSettings(settings: MarksSettings): Promise<void> {
  await browser.storage.local.set({ [KEY]: settings });
}

/** Whether marks are switched on nowhere. */
export function isNowhere({ isOnEverywhere, sites }: MarksSettings): boolean {
  return !isOnEverywhere && !Object.values(sites).includes(true);
}

/** Whether marks are on for a host. */
export function isOnFor(settings: MarksSettings, site: string): boolean {
  return settings.sites[site] ?? settings.isOnEverywhere;
}

/** Switches marks on a site; a choice that is the same as everywhere is not kept. */
export function withSite(settings: MarksSettings, site: string, isOn: boolean): MarksSettings {
  const others = Object.entries(settings.sites).filter(([host]) => host !== site);
  const own = isOn === settings.isOnEverywhere ? [] : [[site, isOn] as const];
  return { ...settings, sites: Object.fromEntries([...others, ...own]) };
}

/** The match patterns of the pages with marks and of those without, for the browser's own registry. */
export function patternsOf({ isOnEverywhere, sites }: MarksSettings): {
  readonly matches: readonly string[];
  readonly excludeMatches: readonly string[];
} {
  const of = (isOn: boolean) =>
    Object.entries(sites).flatMap(([site, on]) => (on === isOn ? [`*://${site}/*`] : []));
  return isOnEverywhere
    ? { matches: ['<all_urls>'], excludeMatches: of(false) }
    : { matches: of(true), excludeMatches: [] };
}
