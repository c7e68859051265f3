/** What places near by state of the measures of a clause, fetched when a reader turns to its panel. */
import { nearestStatements } from '../matrix/nearest-statements.ts';
import type { Counterparts, Neighbours } from '../model.ts';

function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...content: (string | Node)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...content);
  return element;
}

function link(href: string, ...content: (string | Node)[]): HTMLAnchorElement {
  const element = make('a', '', ...content);
  element.href = href;
  return element;
}

/** The document of a clause's address. */
const policyOf = (url: string): string => url.split('/')[2] ?? '';

/** Places that are named where they say the same. */
const NAMED = 6;
/** Documents that the page of documents beside each other takes besides the one that is read. */
const BESIDE = 3;

/** Writes what is stated of a measure behind the link to it. `root` is the site's, with a final slash. */
function show(
  measure: HTMLAnchorElement,
  file: Counterparts,
  near: Neighbours,
  root: string,
  own: { policyId: string; clauseId: string },
): void {
  const more: Node[] = [];
  if (file.comparability !== 'same') more.push(make('span', 'related-differs', '口径不同'));
  if (file.note) more.push(make('p', '', file.note));
  const nearest = nearestStatements(file.statements, near);
  for (const same of nearest) {
    const [{ clause, url, figures, quote }] = same as [(typeof same)[0]];
    const names = same.slice(0, NAMED).flatMap(({ place, label, draft, clause, url }, i) => {
      const about = [near.superiors.includes(place) && '上级', draft].filter(Boolean).join('，');
      // The words themselves lead to the first.
      const name = i === 0 ? make('span', '', label) : link(root + url.slice(1), label);
      name.title = clause;
      return [i === 0 ? '' : '、', name, about && `（${about}）`];
    });
    if (same.length > NAMED) names.push(`等 ${same.length} 地`);
    const words = link(root + url.slice(1), ...(figures ? [make('b', '', figures)] : []), quote);
    words.title = clause;
    const documents = [own.policyId, ...same.slice(0, BESIDE).map(({ url }) => policyOf(url))];
    const beside = link(
      `${root}compare/?doc=${documents.join('&doc=')}&at=${own.policyId}.${own.clauseId}`,
      '并排',
    );
    more.push(make('p', 'related-statement', make('span', '', ...names), words, beside));
  }
  const shown = new Set(nearest.flat().map(({ place }) => place)).size;
  if (shown === 0) more.push(make('p', '', '收录的其余各地未见规定'));
  else if (shown < file.places - 1) {
    const name = make('span', 'visually-hidden', `：${measure.textContent}`);
    more.push(make('p', 'related-all', link(measure.href, `全部 ${file.places} 地`, name)));
  }
  measure.after(...more);
}

const fetched = new Map<string, Promise<unknown>>();

/** A data file, fetched once; one that failed is asked for again. */
function data<T>(address: string): Promise<T> {
  const asked =
    fetched.get(address) ??
    fetch(address)
      .then((response) => {
        if (!response.ok) throw new Error(`${address}: ${response.status}`);
        return response.json();
      })
      .catch((error) => {
        fetched.delete(address);
        throw error;
      });
  fetched.set(address, asked);
  return asked as Promise<T>;
}

/** Fills a panel of `article`, whose `data-neighbours` is the address of the neighbours of its place. */
export async function fillPanel(article: HTMLElement, panel: Element): Promise<void> {
  const address = article.dataset.neighbours ?? '';
  const [root = ''] = address.split('data/');
  const links = [...panel.querySelectorAll<HTMLAnchorElement>('li > a:only-child')];
  const asked = links.map((link) =>
    data<Counterparts>(`${root}data/counterparts/${link.pathname.split('/').at(-2)}.json`),
  );
  const near = await data<Neighbours>(address);
  const files = await Promise.all(asked);
  if (!panel.matches('[open]')) return;
  const own = {
    policyId: article.dataset.policy ?? '',
    clauseId: panel.closest('.clause')?.id ?? '',
  };
  for (const [i, file] of files.entries()) {
    const measure = links[i];
    // Meanwhile another turn to the panel may have filled it.
    if (measure?.matches(':only-child')) show(measure, file, near, root, own);
  }
}
