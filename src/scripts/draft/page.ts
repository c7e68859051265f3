/** The page of a draft: text or file → worker → what is to be looked at. Nothing of it is kept or sent. */

import type { Finding } from '../../draft/finding.ts';
import { ruleName } from '../../draft/names.ts';
import { el, find as part } from '../../search-page/elements.ts';
import { announce } from '../copy.ts';
import { taking } from '../take/take.ts';
import type { BesidePage } from './beside.ts';
import type { Checked, CheckRequest, Reply } from './protocol.ts';

const form = part<HTMLFormElement>('[data-draft]');
const text = part<HTMLTextAreaElement>('[data-draft-text]');
const own = part<HTMLInputElement>('[data-draft-own]');
const file = part<HTMLInputElement>('[data-draft-file]');
const summary = part<HTMLElement>('[data-draft-summary]');
const list = part<HTMLOListElement>('[data-draft-findings]');
const acts = part<HTMLElement>('[data-draft-acts]');
const results = part<HTMLElement>('[data-draft-results]');
const near = part<HTMLElement>('[data-draft-near]');
const box = part<HTMLElement>('[data-beside]');

let worker: Worker | undefined;
let shown: Checked | null = null;
const ignored = new Set<Finding>();

/** Starts with the first sign of use, so that all is there when the draft is. */
function start(): Worker {
  if (worker) return worker;
  worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => take(data));
  worker.addEventListener('error', () =>
    take({ kind: 'failed', message: '检查没有完成，请重新载入本页。' }),
  );
  return worker;
}

function ask(request: CheckRequest): void {
  ignored.clear();
  shown = null;
  list.replaceChildren();
  acts.hidden = true;
  near.hidden = true;
  box.hidden = true;
  results.dataset.draftResults = 'busy';
  summary.textContent = '正在检查……';
  start().postMessage(request);
}

function take(reply: Reply): void {
  if (reply.kind === 'beside' || reply.kind === 'beside-failed') {
    beside?.take(reply);
    return;
  }
  results.dataset.draftResults = reply.kind;
  if (reply.kind === 'failed') {
    summary.textContent = reply.message;
    return;
  }
  shown = reply;
  if (reply.text !== null) text.value = reply.text;
  draw();
  box.hidden = false;
  beside?.forget();
  const asked = reply;
  void import('./precedents.ts').then(({ precedents }) => {
    if (shown !== asked) return;
    const lines = precedents(asked);
    near.hidden = lines.length === 0;
    part<HTMLElement>('[data-draft-near-list]').replaceChildren(...lines);
  });
}

let beside: BesidePage | undefined;

part<HTMLElement>('[data-beside-start]').addEventListener('click', async () => {
  const { besidePage } = await import('./beside.ts');
  beside ??= besidePage((places) => start().postMessage({ kind: 'beside', places }));
  beside.start();
});

/** Characters shown before and behind the words that a finding is about. */
const AROUND = 24;

function excerpt({ at, clauseId }: Finding): (Node | string)[] {
  const words = shown?.clauses.find(({ id }) => id === clauseId)?.text ?? '';
  if (at === null) return [];
  const [from, to] = at;
  return [
    from > AROUND ? '…' : '',
    words.slice(Math.max(0, from - AROUND), from),
    el('mark', {}, words.slice(from, to)),
    words.slice(to, to + AROUND),
    to + AROUND < words.length ? '…' : '',
  ];
}

function item(finding: Finding): HTMLLIElement {
  const label = shown?.clauses.find(({ id }) => id === finding.clauseId)?.label ?? '';
  const also = shown?.clauses.find(({ id }) => id === finding.also)?.label;
  const ignore = el(
    'button',
    { type: 'button', class: 'button-quiet', 'aria-label': `忽略：${finding.message}` },
    '忽略',
  );
  ignore.addEventListener('click', () => {
    const at = [...list.children].indexOf(element);
    ignored.add(finding);
    draw();
    const next = list.children[Math.min(at, list.children.length - 1)];
    (next?.querySelector('button') ?? part<HTMLElement>('[data-draft-restore]')).focus();
  });
  const element = el(
    'li',
    { 'data-rule': finding.ruleId },
    el(
      'p',
      {},
      el('b', {}, ruleName(finding.ruleId)),
      `　${label}${also ? `，另见 ${also}` : ''}　`,
      finding.message,
      ' ',
      ignore,
    ),
    finding.at !== null && el('p', { class: 'draft-words' }, ...excerpt(finding)),
  );
  return element;
}

function left(): Finding[] {
  return shown?.findings.filter((finding) => !ignored.has(finding)) ?? [];
}

function draw(): void {
  if (!shown) return;
  const { own: place, clauses } = shown;
  const findings = left();
  summary.textContent = [
    `${clauses.length} 条，${findings.length > 0 ? `${findings.length} 处疑点` : '没有发现疑点'}`,
    ignored.size > 0 ? `已忽略 ${ignored.size} 处` : '',
    place ? `按${place}的文件检查地名` : '没有认出是哪里的文件，地名未检查',
  ]
    .filter(Boolean)
    .join('；');
  list.replaceChildren(...findings.map(item));
  acts.hidden = false;
  part<HTMLButtonElement>('[data-draft-restore]').hidden = ignored.size === 0;
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (text.value.trim() === '') return announce('请先粘贴或打开草稿');
  ask({ kind: 'check', text: text.value, own: own.value });
});
form.addEventListener('focusin', start);
file.addEventListener('change', async () => {
  const [chosen] = file.files ?? [];
  if (!chosen) return;
  ask({
    kind: 'check',
    text: { name: chosen.name, bytes: new Uint8Array(await chosen.arrayBuffer()) },
    own: own.value,
  });
  file.value = '';
});
part<HTMLElement>('[data-draft-open]').addEventListener('click', () => file.click());
part<HTMLElement>('[data-draft-restore]').addEventListener('click', () => {
  ignored.clear();
  draw();
});
const word = part<HTMLButtonElement>('[data-draft-word]');
word.addEventListener('click', () => {
  if (!shown) return;
  const { clauses } = shown;
  void taking(word, async () => {
    const [{ draftPaper }, { saveWord }, { dayOf }] = await Promise.all([
      import('../../word/draft.ts'),
      import('../take/take.ts'),
      import('../../citation/access.ts'),
    ]);
    const said = left().map((finding) => ({
      ...finding,
      message: `${ruleName(finding.ruleId)}：${finding.message}`,
    }));
    await saveWord(draftPaper(clauses, said, dayOf(new Date())));
  });
});
