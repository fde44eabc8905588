/** Where the project's issues are kept. */
const REPOSITORY = 'https://github.com/peerlight/peerlight';

/** Returns the address of the form for a mistake, with its first field filled in. */
export function mistakeAddress(about: string): string {
  const fields = new URLSearchParams({
    template: 'mistake.yml',
    title: `Mistake: ${about}`,
    where: about,
  });
  return `${REPOSITORY}/issues/new?${fields.toString()}`;
}
