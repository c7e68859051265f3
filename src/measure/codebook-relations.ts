import type { MeasureDefinition } from './codebook.ts';

/** What is wrong in how rows name each other: a family has one level, an id of a row that went stays its own. */
export function relationProblems(measures: readonly MeasureDefinition[]): string[] {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const former = new Map<string, MeasureDefinition>();
  return measures.flatMap((measure) => {
    const wrong = (key: string, message: string): string =>
      `${measure.file}:${measure.line}: ${measure.id}.${key}：${message}`;
    const problems: string[] = [];
    const { family, formerly = [], bases = [] } = measure;
    const differs = /不可比|分母不同|口径不同/u.exec(measure.note ?? '')?.[0];
    if (differs && bases.length < 2)
      problems.push(wrong('note', `只有一种口径，说明里却写「${differs}」`));
    const head = byId.get(family ?? '');
    if (family === measure.id) problems.push(wrong('family', '一组之首不写 family'));
    else if (family !== undefined && !head)
      problems.push(wrong('family', `没有标识为 ${family} 的行`));
    else if (head?.family)
      problems.push(wrong('family', `${family} 自己属于 ${head.family}，须写 ${head.family}`));
    for (const id of formerly) {
      const other = former.get(id);
      if (byId.has(id)) problems.push(wrong('formerly', `${id} 仍是一行的标识`));
      else if (other) problems.push(wrong('formerly', `${id} 已由 ${other.id} 承接`));
      former.set(id, measure);
    }
    return problems;
  });
}
