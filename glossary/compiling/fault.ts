/** One thing that is wrong in the glossary's files, said so that whoever wrote it can mend it. */
export type Fault = {
  /** Path from the project's root. */
  readonly file: string;
  /** Where in the file: `questions.0.key.text`; '' for the whole file. */
  readonly field: string;
  /** What is wrong, and what to do: "has 72 words: shorten it to 60". */
  readonly problem: string;
};

/** Returns a fault as one line. */
export function faultLine({ file, field, problem }: Fault): string {
  return field === '' ? `${file}: ${problem}` : `${file}: ${field}: ${problem}`;
}
