import { describe, expect, it } from 'vitest';
import { oldAddress } from '../../src/scripts/matrix/old-address.ts';
import { readState, writeState } from '../../src/scripts/matrix/state.ts';

describe('the address of a filtered view', () => {
  it('says what it was read from', () => {
    const address = '?q=%E5%B9%B4%E8%96%AA&in=pay&type=value&j=zhuji,shaoxing&two=1&diff=1';
    expect(writeState(readState(address))).toBe(address);
    expect(writeState(readState(''))).toBe('');
  });

  it('passes over what it does not know, and places named twice', () => {
    expect(readState('?j=a,,b,a&all=yes&x=1')).toMatchObject({ places: ['a', 'b'], all: false });
  });

  it('of a time when all tables stood on one page leads to the table of its topic', () => {
    expect(oldAddress('?topic=pay&j=a,b&two=1')).toBe('/matrix/topic/pay/?j=a,b&two=1');
    expect(oldAddress('?topic=pay')).toBe('/matrix/topic/pay/');
    expect(oldAddress('?q=x')).toBeNull();
    expect(oldAddress('?topic=//other.cn/')).toBeNull();
  });
});
