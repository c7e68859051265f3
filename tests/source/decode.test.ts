import { describe, expect, it } from 'vitest';
import { decode } from '../../src/source/decode.ts';
import { readSource } from '../../src/source/read.ts';

const TEXT = '某某县养护办法\n一、新修道路十一公里（一期）。\n二、每年检查1次。\n';
const wide = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(littleEndian ? bytes : bytes.swap16());
};
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** 一、新修道路。 in GB 2312. */
const GB = [0xd2, 0xbb, 0xa1, 0xa2, 0xd0, 0xc2, 0xd0, 0xde, 0xb5, 0xc0, 0xc2, 0xb7, 0xa1, 0xa3];

describe('decode', () => {
  it.each([
    ['utf-16le', TEXT],
    ['utf-16be', TEXT],
    ['utf-16le', '一、一、一'],
    ['utf-16be', '二、养护道路'],
  ] as const)('reads %s without a byte order mark', (encoding, text) => {
    expect(decode(wide(text, encoding === 'utf-16le'), 'a.txt')).toEqual({ text, encoding });
  });

  it('drops a byte order mark of any encoding', () => {
    expect(decode(utf8(`\ufeff${TEXT}`), 'a.txt').text).toBe(TEXT);
    expect(decode(wide(`\ufeff${TEXT}`, false), 'a.txt').text).toBe(TEXT);
    const gb = decode(Uint8Array.from([0x84, 0x31, 0x95, 0x33, ...GB]), 'a.txt');
    expect(gb).toEqual({ text: '一、新修道路。', encoding: 'gb18030' });
  });

  it.each([
    ['UTF-8', utf8(TEXT), 30],
    ['GB18030', Uint8Array.from([...GB, 10, ...GB, 10, ...GB]), 20],
  ])('reads %s of which a byte is damaged, and reports it', async (_, bytes, at) => {
    const damaged = bytes.slice();
    damaged[at] = 0xff;
    const { text } = decode(damaged, 'a.txt');
    expect(text).toContain('\ufffd');
    expect(text).toContain('道路');
  });

  it('takes a NUL in a short text for a fault of it', async () => {
    const source = await readSource(utf8('一、养护\u0000任务'), 'a.txt');
    expect(source.lines[0]?.text).toBe('一、养护\u0000任务');
  });

  it('reports the NUL that a page loses', async () => {
    const { issues, lines } = await readSource(utf8('<p>一、养\u0000护任务。</p>'), 'a.html');
    expect(lines[0]?.text).toBe('一、养护任务。');
    expect(issues).toMatchObject([{ ruleId: 'control-character' }]);
  });

  it.each([
    [
      'many control characters',
      utf8('一\u0000\u0001\u0002\u0000\u0003二'),
      /控制字符（U\+0000 等）/,
    ],
    [
      'UTF-32',
      Uint8Array.from(
        [...TEXT].flatMap((c) => [...new Uint8Array(new Uint32Array([c.codePointAt(0)!]).buffer)]),
      ),
      /不是可识别的文本|控制字符/,
    ],
    ['HZ', utf8('~{PBPE5@B7~}\n'), /HZ 编码/],
    ['nothing but control characters', utf8('\u0000\n'), /没有文字/],
  ])('refuses %s', (_, bytes, expected) => {
    expect(() => decode(bytes, 'a.txt')).toThrow(expected);
  });
});

describe('separators of lines', () => {
  it.each(['\v', '\f', '\u0085', '\u2028', '\u2029'])(
    'part lines in every text: %j',
    async (separator) => {
      const text = `（一）设点。${separator}（二）改造。\r\n二、保障\r三、附则\n`;
      const expected = ['（一）设点。', '（二）改造。', '二、保障', '三、附则'];
      const code = separator.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      for (const [file, content] of [
        ['a.txt', text],
        ['a.md', text.replaceAll('\r', '\n')],
        ['a.html', `<p>${text.replace('\r\n', '</p><p>').replace('\r', '</p><p>')}</p>`],
      ] as const) {
        // HTML counts the form feed as a space (WHATWG HTML, ASCII white space).
        if (separator === '\f' && file === 'a.html') continue;
        const { lines, issues } = await readSource(utf8(content), file);
        expect(lines.map((line) => line.text.trim()).filter(Boolean)).toEqual(expected);
        expect(lines.slice(0, 3).map(({ line }) => line)).toEqual([1, 1, 2]);
        expect(issues).toMatchObject([{ ruleId: 'line-separator', line: 1 }]);
        expect(issues![0]!.message).toContain(`U+${code}`);
      }
    },
  );

  it('are reported by kind', async () => {
    const { issues } = await readSource(utf8('甲\u2028乙\v丙\u2028丁'), 'a.txt');
    expect(issues?.map(({ message }) => message.slice(4, 10))).toEqual(['U+2028', 'U+000B']);
  });

  it('are only reported where they part something, or are no form feed', async () => {
    const { lines, issues } = await readSource(utf8('一、目标\n\f二、任务\u2028\n'), 'a.txt');
    expect(lines.map(({ text }) => text)).toEqual(['一、目标', '二、任务', '', '']);
    expect(issues).toMatchObject([{ line: 2 }]);
  });
});
