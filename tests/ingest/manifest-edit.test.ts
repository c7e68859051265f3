import { expect, test } from 'vitest';
import { withoutSources, withSources } from '../../src/ingest/manifest-edit.ts';

const MANIFEST = `# by hand
jurisdictions:
  qingzhou: { label: 清州市, province: 某省 } # ours
sources:
  - file: a.txt # the first
    policyId: a
    jurisdiction: qingzhou
    encoding: gb18030
    inferred:
      title: { value: 甲, reason: 原文缺 }
  - file: b.txt
    policyId: b
    jurisdiction: qingzhou
`;

test('a source is added below the others, a place once', () => {
  const text = withSources(
    MANIFEST,
    [{ file: 'c.txt', policyId: 'c', jurisdiction: 'yunshan', part: 2 }],
    { yunshan: { label: '云山县', parent: 'qingzhou' }, qingzhou: { label: '别的市' } },
  );
  expect(text).toBe(
    MANIFEST.replace('sources:', '  yunshan: { label: 云山县, parent: qingzhou }\nsources:') +
      '  - file: c.txt\n    policyId: c\n    jurisdiction: yunshan\n    part: 2\n',
  );
});

test('a source of the same id is brought up to date, what a person wrote stays', () => {
  const text = withSources(
    MANIFEST,
    [
      {
        file: 'a2.txt',
        policyId: 'a',
        jurisdiction: 'qingzhou',
        inferred: { issuer: { value: '市政府', reason: '落款' } },
      },
    ],
    {},
  );
  expect(text).toBe(
    MANIFEST.replace('file: a.txt', 'file: a2.txt')
      .replace('    encoding: gb18030\n', '')
      .replace(
        '原文缺 }\n',
        '原文缺 }\n      issuer:\n        value: 市政府\n        reason: 落款\n',
      ),
  );
});

test.each([null, '', 'sources: []\n', 'jurisdictions: {}\nsources: []\n'])(
  'a manifest that is empty gets its first entry: %j',
  (text) => {
    const written = withSources(text, [{ file: 'c.txt', policyId: 'c', jurisdiction: 'x' }], {
      x: { label: '某县' },
    });
    expect(written).toContain('jurisdictions:\n  x: { label: 某县 }\n');
    expect(written).toContain('sources:\n  - file: c.txt\n    policyId: c\n    jurisdiction: x\n');
  },
);

test('a source is taken out with its comment, and no other', () => {
  expect(withoutSources(MANIFEST, ['b.txt'])).toBe(
    MANIFEST.slice(0, MANIFEST.indexOf('  - file: b.txt')),
  );
  expect(withoutSources(MANIFEST, ['nobody.txt'])).toBe(MANIFEST);
});

test('a text that is no longer the newest gets its day and stays as it is; the new one is of the same place', () => {
  const manifest = MANIFEST.replace(
    'title: { value: 甲, reason: 原文缺 }',
    'province: { value: 某省, reason: 落款 }\n      title: { value: 甲, reason: 原文缺 }',
  );
  const text = withSources(
    manifest,
    [{ file: 'a-2.txt', policyId: 'a', jurisdiction: 'qingzhou' }],
    {},
    [{ file: 'a.txt', policyId: 'a', jurisdiction: 'qingzhou', version: '2021-03-01' }],
  );
  expect(text).toBe(
    `${manifest.replace('原文缺 }\n', '原文缺 }\n    version: 2021-03-01\n')}  - file: a-2.txt
    policyId: a
    jurisdiction: qingzhou
    inferred:
      province:
        value: 某省
        reason: 落款
`,
  );
  const unlisted = { file: 'c.txt', policyId: 'c', jurisdiction: 'x', version: 'undated' };
  expect(withSources(MANIFEST, [], {}, [unlisted])).toBe(
    `${MANIFEST}  - file: c.txt\n    policyId: c\n    jurisdiction: x\n    version: undated\n`,
  );
});

test('of what a person inferred, a new version takes that on the place alone, from its own document alone', () => {
  const inferred = (fields: string) =>
    MANIFEST.replace('title: { value: 甲, reason: 原文缺 }', fields);
  const added = (manifest: string, policyId = 'a') =>
    withSources(
      manifest,
      [{ file: 'new.txt', policyId, jurisdiction: 'qingzhou', version: '2021' }],
      {},
    )
      .slice(manifest.length)
      .replaceAll(/\n +/gu, ' ');
  const fields = [
    'province: { value: 某省, reason: 落款 }',
    'divisionCode: { value: "110000", reason: 查表 }',
  ];
  const plain = (policyId: string) =>
    `- file: new.txt policyId: ${policyId} jurisdiction: qingzhou version: "2021"`;
  expect(added(inferred(fields[0]!)).trim()).toBe(
    `${plain('a')} inferred: province: value: 某省 reason: 落款`,
  );
  expect(added(inferred(fields[1]!)).trim()).toBe(
    `${plain('a')} inferred: divisionCode: value: "110000" reason: 查表`,
  );
  expect(added(MANIFEST).trim()).toBe(plain('a'));
  expect(added(inferred(fields[0]!), 'b').trim()).toBe(plain('b'));
});

test('sources are taken out together', () => {
  expect(withoutSources(MANIFEST, ['b.txt', 'a.txt'])).toContain('\nsources: []\n');
  expect(withoutSources('jurisdictions: {}\n', ['a.txt'])).toBe('jurisdictions: {}\n');
});
