import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { withOwnHashes } from '../../src/render/hashes.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (policy: string, body: string) =>
  `<head><meta http-equiv="content-security-policy" content="${policy}"></head><body>${body}</body>`;

it('keeps the hashes of the styles and scripts that stand in the page, and all else of its policy', () => {
  const body =
    '<style media="print">p{color:red}</style><script>\nstart("$&");\n</script><p>\'sha256-x\'</p>';
  const own = [hashOf('p{color:red}'), hashOf('\nstart("$&");\n')];
  const policy = (hashes: string[]) =>
    `default-src 'none'; script-src ${["'self'", own[1], ...hashes].join(' ')}; style-src ${["'self'", own[0], ...hashes].join(' ')};`;
  expect(withOwnHashes(page(policy([hashOf('elsewhere')]), body))).toBe(page(policy([]), body));
});

it('leaves a page without a policy as it is', () => {
  expect(withOwnHashes('<p>text</p>')).toBe('<p>text</p>');
});
