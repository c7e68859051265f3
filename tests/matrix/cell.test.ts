import { describe, expect, it } from 'vitest';
import { cellContents, sameAs, seenUnder, silentWords, wordingOf } from '../../src/matrix/cell.ts';
import { element, toHtml } from '../../src/matrix/markup.ts';
import type { PlaceColumn } from '../../src/model.ts';

const quotation = {
  policyId: 'p',
  clauseId: 'c1',
  quote: '<script>达到90%</script>',
  emphasis: [[8, 13]] as [number, number][],
  at: [0, 22] as [number, number],
  figures: [{ words: '90%', about: '到2025年', value: 90, deadline: '2025' }],
  clause: '一',
  within: '第一部分',
};
const column: PlaceColumn = {
  place: 'city',
  label: '某市',
  topic: 't',
  several: false,
  documents: {
    p: { place: 'city', document: '某政发〔2024〕1号', cite: '《甲》', draft: '送审稿' },
  },
  rows: {},
};
const cell = { key: 'k', statements: [quotation] };
const html = (...args: Parameters<typeof cellContents>) => toHtml(cellContents(...args));

describe('a cell', () => {
  it('shows figure, words, clause and state, and everything as text', () => {
    const text = html(column, 'rate', cell);
    expect(text).toContain('<p class="figure"><b>90%</b><span>到2025年</span></p>');
    expect(text).toContain('&lt;script&gt;<b>达到90%</b>&lt;/script&gt;');
    expect(text).not.toContain('<script');
    expect(text).toContain('<a href="/policies/p/#c1" title="《甲》第一部分">一</a>');
    expect(text).toContain('<span class="draft">送审稿</span>');
    expect(text).toContain('未经人工核对');
    expect(text).not.toContain('某政发');
  });

  it('shows the row of a table with its heads', () => {
    const row = [
      { head: '指标', cell: '签约率' },
      { head: '2025年', cell: '<95' },
    ];
    const text = html(column, 'rate', { ...cell, statements: [{ ...quotation, row }] });
    expect(text).toContain('<div><dt>指标</dt><dd>签约率</dd></div>');
    expect(text).toContain('<dd>&lt;95</dd>');
    expect(text).not.toContain('达到90%');
  });

  it('names the document where the place has several, and says nothing of review once reviewed', () => {
    const reviewed = { ...cell, statements: [{ ...quotation, reviewed: true }] };
    const text = html({ ...column, several: true }, 'rate', reviewed);
    expect(text).toContain('某政发〔2024〕1号');
    expect(text).not.toContain('未经人工核对');
  });

  it('says that nothing is stated, and what applies from above', () => {
    expect(html(column, 'rate', undefined)).toBe('<p class="not-stated">原文未规定</p>');
    const above = {
      label: '某省',
      document: '某政发〔2023〕1号',
      clause: '二',
      url: '/policies/q/#c2',
    };
    const said = (applies?: boolean) =>
      html(column, 'rate', { key: '', statements: [], above: { ...above, applies } });
    const link = '<a href="/policies/q/#c2">某政发〔2023〕1号 二</a>';
    expect(said(true)).toContain(`适用某省${link}`);
    expect(said()).toContain(`上级文件另有规定${link}`);
    expect(said()).not.toContain('适用');
  });

  it('never says that nothing is stated where a row of the same family quotes the matter', () => {
    const kin = [
      { id: 'other', name: '别项' },
      { id: 'head', name: '奖励' },
    ];
    const rows = { head: { key: 'k', statements: [quotation] } };
    const seen = seenUnder({ rows }, 'rate', kin);
    expect(seen).toEqual(kin[1]);
    expect(seenUnder({ rows }, 'head', kin)).toBeUndefined();
    expect(seenUnder({ rows: {} }, 'rate', kin)).toBeUndefined();
    const text = html(column, 'rate', undefined, seen && { kin: seen, type: 'value' });
    expect(text).toBe('<p class="not-stated">未定数值，同组规定见<a href="#row-head">奖励</a></p>');
  });

  it('leads to the page of the measure for statements that it leaves out', () => {
    expect(html(column, 'rate', { ...cell, more: 3 })).toContain(
      '<a href="/matrix/rate/#place-city">另 3 条</a>',
    );
  });
});

describe('a row', () => {
  it('merges what says the same words as a column before it', () => {
    const row = ['甲', '乙', '甲', '', ''].map((wording, i) => ({ label: `${i}`, wording }));
    expect(sameAs(row)).toEqual([undefined, undefined, '0', undefined, undefined]);
    expect(wordingOf(['达到 90％。'])).toBe(wordingOf(['达到90%']));
    expect(wordingOf(['达到90%'])).not.toBe(wordingOf(['达到91%']));
  });

  it('has one line for all that are silent', () => {
    expect(silentWords(['甲市', '乙市'])).toBe('原文未规定：甲市、乙市');
    expect(silentWords([])).toBe('');
  });
});

describe('markup', () => {
  it('leaves out what is undefined or empty and escapes the rest', () => {
    expect(
      toHtml([
        element('p', { class: undefined, title: 'a"&<' }, 'x<y', null, '', false, undefined),
      ]),
    ).toBe('<p title="a&quot;&amp;&lt;">x&lt;y</p>');
  });
});
