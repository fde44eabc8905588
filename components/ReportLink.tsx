import { mistakeAddress } from '@/components/report-address';

/** The way to say that something is wrong: a form in a new tab, filled in; the person sends it, we send nothing. */
export function ReportLink({ about }: { readonly about: string }) {
  return (
    <a class="report-link" href={mistakeAddress(about)} target="_blank" rel="noopener noreferrer">
      Report a mistake<span class="visually-hidden"> in “{about}”, in a new tab</span>
    </a>
  );
}
