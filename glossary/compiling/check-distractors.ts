import type { Registries } from '@/glossary/compiling/check-glossary';
import type { Fault } from '@/glossary/compiling/fault';

const REVIEWED = 'glossary/distractors.yaml';
const APART = 'glossary/not-distractors.yaml';
/** A question needs two wrong options; two more, so that they change. */
const LEAST = 4;

/** Checks that every term has reviewed wrong options, and that none of them could be right as well. */
export function checkDistractors(
  ids: ReadonlySet<string>,
  { distractors, notDistractors }: Registries,
): readonly Fault[] {
  const apart = new Set(
    notDistractors.flatMap(({ terms }) =>
      terms.flatMap((one) => terms.map((other) => `${one} ${other}`)),
    ),
  );
  const unknown = (file: string, field: string, id: string): readonly Fault[] =>
    ids.has(id) ? [] : [{ file, field, problem: `"${id}" is no term: mend the id or remove it` }];
  return [
    ...[...ids]
      .filter((id) => (distractors[id]?.length ?? 0) < LEAST)
      .map((id) => ({
        file: REVIEWED,
        field: id,
        problem: `has fewer than ${LEAST} wrong options: read definitions beside its own and add them`,
      })),
    ...Object.entries(distractors).flatMap(([id, others]) => [
      ...unknown(REVIEWED, id, id),
      ...others.flatMap((other) => unknown(REVIEWED, id, other)),
      ...(others.some((one) =>
        others.some((other) => one !== other && !apart.has(`${one} ${other}`)),
      )
        ? []
        : [{ file: REVIEWED, field: id, problem: 'has no two that may meet: add another' }]),
      ...others
        .filter((other) => other === id || apart.has(`${id} ${other}`))
        .map((other) => ({
          file: REVIEWED,
          field: id,
          problem: `"${other}" could be right as well (${APART}): remove it`,
        })),
    ]),
    ...notDistractors.flatMap(({ terms }, place) =>
      terms.flatMap((id) => unknown(APART, `${place}.terms`, id)),
    ),
  ];
}
