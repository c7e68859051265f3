/** What a benchmark gives back: rows of plain values under a title. All of them go to the JSON file. */
export interface Table {
  title: string;
  rows: Record<string, string | number | null>[];
}

export interface BenchmarkOptions {
  /** Documents of the smallest and of the largest corpus that is built, and whether by this site alone. */
  least: number;
  most: number;
  alone: boolean;
  /** Folders of src/ in which code is mutated, how many mutants are drawn from all of them, by which seed. */
  rooms: string[];
  sample: number;
  seed: number;
  /** A report of mutants whose survivors are tried again, in place of a sample. */
  from?: string;
}

/** A benchmark: a module of this folder whose default export is one. */
export type Benchmark = (options: BenchmarkOptions) => Promise<Table[]>;

/** A table as text, columns aligned by their width on a screen (Chinese characters take two places). */
export function format({ title, rows }: Table): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [columns, ...rows.map((row) => columns.map((column) => text(row[column])))];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => width(line[at] ?? ''))));
  const body = lines.map((line) =>
    line.map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - width(cell))).join('  '),
  );
  return `${title}\n${body.map((line) => `  ${line.trimEnd()}`).join('\n')}\n`;
}

/** Middle of an odd number of values, mean of the middle two otherwise. */
export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const [low = 0, high = 0] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return (low + high) / 2;
}

/** A number with so many digits behind the point. */
export function round(value: number, digits = 1): number {
  return Number(value.toFixed(digits));
}

function text(value: string | number | null | undefined): string {
  return value === null || value === undefined ? '—' : String(value);
}

function width(value: string): number {
  return [...value].reduce((sum, char) => sum + (/[⺀-￦]/.test(char) ? 2 : 1), 0);
}
