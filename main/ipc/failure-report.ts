import { reportStrings } from '../../shared/strings/report.js';

/** What a report says of the program and the machine, as names and versions. */
export interface ReportFacts {
  readonly program: string;
  readonly runtime: string;
  readonly system: string;
  readonly locale: string;
  /** Of the open case; `null` while none is open. */
  readonly caseState: string | null;
}

/** A text for those who mend the program: versions and failures, nothing of a case, a file or a person. */
export function failureReport(facts: ReportFacts, failures: readonly string[]): string {
  const lines: readonly (readonly [string, string])[] = [
    [reportStrings.program, facts.program],
    [reportStrings.runtime, facts.runtime],
    [reportStrings.system, facts.system],
    [reportStrings.locale, facts.locale],
    [reportStrings.openCase, facts.caseState ?? reportStrings.noCase],
  ];
  const head = lines.map(([name, value]) => `${name}: ${value}`);
  return [reportStrings.title, ...head, '', reportStrings.failures(failures.length), ...failures, ''].join('\n');
}
