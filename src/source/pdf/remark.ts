import type { PrintedLine } from './lines.ts';

export interface Remark {
  ruleId: string;
  message: string;
}

/** What is doubtful in printed lines: figures that are raised, and lines printed across each other. */
export function remarksOn(lines: readonly PrintedLine[]): Remark[] {
  return lines.flatMap(({ text, doubtful, overlaid }) => [
    ...doubtful.map((shown) => ({
      ruleId: 'raised-text',
      message: `上标或下标紧跟数字，读作“${shown}”，请确认是指数还是注码`,
    })),
    ...(overlaid ? [{ ruleId: 'overprinted-text', message: `与另一行叠印：“${text}”` }] : []),
  ]);
}
