import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import sax from 'sax';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { ROOT } from '../../scripts/lib/steps.ts';
import { loadCorpus } from '../../src/corpus.ts';
import { readDocument } from '../../src/document.ts';
import { akomaNtoso } from '../../src/formats/akoma-ntoso.ts';
import type { Policy } from '../../src/model.ts';
import { squeeze } from '../../src/text/squeeze.ts';

const FOLDER = join(ROOT, 'tests/fixtures/akoma-ntoso');
const file = (fileName: string) => ({
  fileName,
  contents: readFileSync(join(FOLDER, fileName), 'utf8'),
});
const POLICIES = join(ROOT, 'tests/fixtures/policy');
const schema = file('akomantoso30.xsd');
const preload = [file('xml.xsd')];
const { policies } = await loadCorpus(ROOT);
const ADDRESS = 'https://example.org/policies/p/';

const parse = async (text: string): Promise<Policy> => {
  const entry = { policyId: 'p', jurisdiction: 'p', jurisdictionLabel: '某市' };
  return (await readDocument(Buffer.from(text), 'p.txt', entry)).policy;
};

async function faultsOf(xml: string): Promise<string[]> {
  const result = await validateXML({ xml, schema, preload });
  return result.errors.map(({ message }) => message);
}

/** Elements with their attributes and the text of all that is not metadata. */
function read(xml: string) {
  const parser = sax.parser(true);
  const elements: { name: string; attributes: Record<string, string> }[] = [];
  let text = '';
  let inMeta = false;
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name, attributes }) => {
    if (name === 'meta') inMeta = true;
    elements.push({ name, attributes: attributes as Record<string, string> });
  };
  parser.onclosetag = (name) => {
    if (name === 'meta') inMeta = false;
  };
  parser.ontext = (words) => {
    if (!inMeta) text += words;
  };
  parser.write(xml).close();
  return { elements, text };
}

const textOf = ({ clauses }: Policy) => squeeze(clauses.map(({ text }) => text).join(''));

const STATUTE = `某市医疗条例
第一篇 总则
第一章 一般规定
第一节 目的
第一条 为了健全制度，制定本条例。
第二条 本条例适用于下列机构：
（一）医院；
1. 公立医院；
2. 其他医院；
（二）卫生院。
第二章 附则
第三条 本条例自2025年1月1日起施行。`;

describe('every document in Akoma Ntoso', () => {
  test.each(policies.map((policy) => [policy.meta.policyId, policy] as const))(
    '%s is valid, holds its text in order, and every anchor once',
    async (_id, policy) => {
      const xml = akomaNtoso(policy, ADDRESS);
      expect(await faultsOf(xml)).toEqual([]);
      const { elements, text } = read(xml);
      expect(squeeze(text)).toBe(textOf(policy));
      const ids = elements.flatMap(({ attributes }) => attributes.eId ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toEqual(expect.arrayContaining(policy.clauses.map(({ clauseId }) => clauseId)));
    },
  );

  test('a statute is an act of parts, chapters, sections, articles, points and indents', async () => {
    const xml = akomaNtoso(await parse(STATUTE), ADDRESS);
    expect(await faultsOf(xml)).toEqual([]);
    const names = read(xml).elements.flatMap(({ name, attributes }) =>
      attributes.eId?.match(/^[pca]\d/u) ? [`${name} ${attributes.eId}`] : [],
    );
    expect(names).toEqual([
      'part p1',
      'chapter c1',
      'section c1-1',
      'article a1',
      'article a2',
      'point a2-1',
      'indent a2-1-1',
      'indent a2-1-2',
      'point a2-2',
      'chapter c2',
      'article a3',
    ]);
    expect(xml).toContain('<act ');
  });

  test('the levels of a letter, marks and headings apart, units marked', async () => {
    const text = `某市人民政府关于基层卫生的通知
各县人民政府：
一、总体要求
（一）加强建设。完善体系。（责任单位：市卫生健康委）
1.建设中心。建成10家。
（1）甲类；
①一类。`;
    const xml = akomaNtoso(await parse(text), ADDRESS);
    expect(await faultsOf(xml)).toEqual([]);
    expect(xml).toContain(
      '<section eId="c1"><num>一、</num><heading>总体要求</heading><subsection eId="c1-1"><num>（一）</num><heading>加强建设</heading>' +
        '<intro><p>。完善体系。<inline name="responsible">（责任单位：市卫生健康委）</inline></p></intro>' +
        '<paragraph eId="c1-1-1"><num>1.</num><heading>建设中心</heading><intro><p>。建成10家。</p></intro>' +
        '<subparagraph eId="c1-1-1-1"><num>（1）</num>',
    );
    expect(xml).toContain('<point eId="c1-1-1-1-1"><num>①</num>');
  });

  test('a draft prescribes nothing; what the document does not state is said so', async () => {
    const draft = policies.find(({ meta }) => meta.status === '征求意见稿')!;
    const xml = akomaNtoso(draft, ADDRESS);
    expect(xml).toContain('<FRBRprescriptive value="false"/>');
    expect(xml).toContain('<FRBRdate date="0001-01-01" name="notStated"/>');
    expect(xml).toContain('showAs="原文未载明"');
    const other = policies.find(({ meta }) => meta.signedOn !== null)!;
    expect(akomaNtoso(other, ADDRESS)).not.toContain('FRBRprescriptive');
    expect(akomaNtoso(other, ADDRESS)).toContain(
      `<FRBRdate date="${other.meta.signedOn}" name="signed"/>`,
    );
  });

  test.each(readdirSync(POLICIES))(
    '%s as well, statutes, boxes, annexes and damage',
    async (name) => {
      const policy = await parse(readFileSync(join(POLICIES, name, 'source.txt'), 'utf8'));
      const xml = akomaNtoso(policy, ADDRESS);
      expect(await faultsOf(xml)).toEqual([]);
      expect(squeeze(read(xml).text)).toBe(textOf(policy));
    },
  );

  test('nothing in a text becomes markup, and whatever it holds the file is XML', () => {
    const [policy] = policies;
    const first = policy!.clauses[0]!;
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (words) => {
        const text = `${words}</p><script>&amp;]]>`;
        const spans = { marker: null, heading: null, duty: [] };
        const clauses = [{ ...first, kind: 'preamble' as const, text, spans }];
        const meta = { ...policy!.meta, title: text, docNumber: text };
        const { elements } = read(akomaNtoso({ meta, clauses }, ADDRESS));
        expect(elements.map(({ name }) => name)).not.toContain('script');
      }),
    );
  });
});
