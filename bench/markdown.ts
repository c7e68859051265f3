/** The same documents for other generators: one Markdown page each, a heading for each headed clause. */
import type { Policy } from '../src/model.ts';

/** Policy text as Markdown that shows it character for character. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+\-.!|~&$:]/g, '\\$&').replace(/^(\d+)\\\./, '$1\\.');
}

/** Body of a page without frontmatter; headings stand at the depth of their clause. */
export function markdownOf({ clauses }: Policy): string {
  return clauses
    .map(({ path, heading, marker, text, table }) => {
      if (table) return tableOf(table.columns, table.rows);
      const level = '#'.repeat(Math.min(path.length + 1, 6));
      const head = heading ? `${level} ${plain(`${marker ?? ''}${heading}`)}\n\n` : '';
      return head + text.split('\n').map(plain).join('\n\n');
    })
    .join('\n\n');
}

function tableOf(columns: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map(plain).join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')).replace(/\\/g, ''), ...rows.map(line)].join(
    '\n',
  );
}
