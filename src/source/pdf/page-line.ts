import type { PrintedLine } from './lines.ts';
import type { RuledTable } from './tables.ts';

export interface Remark {
  ruleId: string;
  message: string;
}

/** A line as it leaves a page. */
export interface PageLine {
  text: string;
  size: number;
  align?: 'center' | 'right';
  furniture?: boolean;
  /** A row of a table, cells joined by tabs; with the ruled table that it opens or closes. */
  row: boolean;
  opens?: RuledTable;
  closes?: RuledTable;
  /** What a reader should look at in the line. */
  remarks: readonly Remark[];
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

export function tableRow(text: string, remarks: readonly Remark[] = []): PageLine {
  return { text, size: 10, row: true, remarks };
}

export function furnitureLine(text: string, size: number): PageLine {
  return { text, size, row: false, furniture: true, remarks: [] };
}
