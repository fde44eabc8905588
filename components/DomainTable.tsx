import { partOf, performanceWords } from '@/components/figure-words';
import { ShareLine } from '@/components/ShareLine';
import type { DomainReadiness } from '@/quiz/readiness';

/** How far each domain has come: the lines of readiness, side by side. */
export function DomainTable({ domains }: { readonly domains: readonly DomainReadiness[] }) {
  return (
    <table class="lined-table">
      <caption class="visually-hidden">
        Covered and answered right the first time, by domain
      </caption>
      <thead>
        <tr>
          <th scope="col">Domain</th>
          <th scope="col">Terms covered</th>
          <th scope="col">Right the first time</th>
        </tr>
      </thead>
      <tbody>
        {domains.map(({ name, coverage, performance }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>
              {partOf(coverage.covered, coverage.total)}
              <ShareLine to={coverage.covered / Math.max(1, coverage.total)} />
            </td>
            <td>
              {performanceWords(performance)}
              {performance.kind === 'shown' ? (
                <ShareLine from={performance.low} to={performance.high} />
              ) : (
                ` (${partOf(performance.have, performance.want)})`
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
