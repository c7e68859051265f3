import { describe, expect, it } from 'vitest';
import { withoutSources, withSources } from '../../src/ingest/manifest-edit.ts';
import { storedName } from '../../src/ingest/names.ts';
import { aliasesFor } from '../../src/ingest/versions.ts';
import type { Policy } from '../../src/model.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { splitLines } from '../../src/source/read.ts';

const MANIFEST = `# 说明：一份文件一条。
jurisdictions:
  shaoxing: { label: 绍兴市 } # 市

sources:
  - file: a.txt
    policyId: a
    jurisdiction: shaoxing
    inferred:
      issuer: { value: 某局, reason: 落款残缺 }
  # 第二份
  - file: b.txt
    policyId: b
    jurisdiction: shaoxing
`;

describe('editing sources.yaml', () => {
  it('adds below what is there and leaves every other character alone', () => {
    const text = withSources(
      MANIFEST,
      [{ file: 'c.docx', policyId: 'c', jurisdiction: 'dongyang' }],
      { dongyang: { label: '东阳市', province: '浙江省' } },
    );
    const added = text.split('\n').filter((line) => !MANIFEST.split('\n').includes(line));
    expect(added.map((line) => line.trim())).toEqual([
      'dongyang: { label: 东阳市, province: 浙江省 }',
      '- file: c.docx',
      'policyId: c',
      'jurisdiction: dongyang',
    ]);
    expect(text.split('\n')).toEqual(expect.arrayContaining(MANIFEST.trimEnd().split('\n')));
  });

  it('brings the entry of a new version up to date and keeps what a person wrote in it', () => {
    const text = withSources(
      MANIFEST,
      [{ file: 'a2.pdf', policyId: 'a', jurisdiction: 'shaoxing' }],
      {},
    );
    expect(text).toBe(MANIFEST.replace('file: a.txt', 'file: a2.pdf'));
  });

  it('makes a manifest where there is none', () => {
    const text = withSources(null, [{ file: 'a.txt', policyId: 'a', jurisdiction: 'x' }], {
      x: { label: '某县' },
    });
    expect(text).toBe(
      'jurisdictions:\n  x: { label: 某县 }\nsources:\n  - file: a.txt\n    policyId: a\n    jurisdiction: x\n',
    );
  });

  it('takes out one entry and keeps the others', () => {
    expect(withoutSources(MANIFEST, ['b.txt'])).not.toContain('b.txt');
    expect(withoutSources(MANIFEST, ['b.txt'])).toContain('落款残缺');
    expect(withoutSources(MANIFEST, ['nobody.txt'])).toBe(MANIFEST);
  });

  it('never lets a name act as YAML', () => {
    const file = 'a: {b}# - "x"\'.txt';
    const text = withSources(MANIFEST, [{ file, policyId: 'c', jurisdiction: 'shaoxing' }], {});
    expect(withoutSources(text, [file])).toBe(MANIFEST);
    expect(text.match(/policyId/g)).toHaveLength(3);
  });
});

describe('the name a file is stored under', () => {
  it.each([
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\公文\\通知.DOCX', '通知.docx'],
    ['..txt', '文件.txt'],
    ['con.txt', '文件con.txt'],
    ['sources.yaml', '文件sources.yaml'],
    ['a\u202etxt.exe.txt', 'atxt.exe.txt'],
    ['a\u0000\n\u001b[31mb.txt', 'a[31mb.txt'],
    ['<通知>:"附件|1"?.pdf', '通知附件1.pdf'],
    ['.hidden.txt', 'hidden.txt'],
  ])('of %j is %j', (path, name) => {
    expect(storedName(path)).toBe(name);
  });

  it('fits a file system that counts bytes', () => {
    const name = storedName(`${'长'.repeat(300)}.txt`);
    expect(Buffer.byteLength(name)).toBeLessThan(200);
    expect(name.endsWith('.txt')).toBe(true);
  });
});

describe('anchors of an older version', () => {
  const policy = (text: string): Policy =>
    parsePolicy(
      {
        file: 'a.txt',
        sha256: '',
        encoding: 'utf-8',
        format: 'text',
        lines: splitLines(text),
        hints: {},
      },
      { policyId: 'a', jurisdiction: null },
    );
  const older = policy(
    '某县方案\n一、总体要求\n坚持基层为重点。\n二、主要任务\n（一）改造村卫生室。每年改造村卫生室二十家，每家补助五万元。\n（二）培训乡村医生。每年培训不少于十天。\n（三）其他事项另行规定。\n',
  );

  it('lead to the clause with the same words, else to the nearest one above', () => {
    const newer = policy(
      '某县方案\n一、总体要求\n坚持基层为重点。\n二、主要任务\n（一）培训乡村医生。每年培训不少于十五天。\n三、设施改造\n（一）改造村卫生室。每年改造村卫生室三十家，每家补助五万元。\n',
    );
    expect(aliasesFor(older, newer)).toEqual({ 'c2-2': 'c2-1', 'c2-3': 'c2' });
  });

  it('need no alias where nothing went', () => {
    expect(aliasesFor(older, older)).toEqual({});
  });
});
