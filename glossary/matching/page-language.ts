/** Whether a page may be in English: it says so, or says nothing. */
export function isEnglish(language: string): boolean {
  return language === '' || /^en\b/i.test(language);
}
