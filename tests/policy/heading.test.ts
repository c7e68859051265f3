import { expect, test } from 'vitest';
import { headingOf } from '../../src/policy/heading.ts';

test('characters set apart are one heading; wide space before running text ends one', () => {
  expect(headingOf('总　　则', true)).toBe('总　　则');
  expect(headingOf('服务体系　建立健全', true)).toBe('服务体系');
});
