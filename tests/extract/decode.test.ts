import { describe, expect, it } from 'vitest';
import { decodeText } from '../../main/extract/decode.js';
import { extractSource } from '../../main/extract/read-source.js';

const ukrainian = 'Порт закрили вранці. Ніхто не знав, чому кораблі не вийшли в море, а диспетчер мовчав до вечора.';

function utf8With(text: string, at: number, ...bad: readonly number[]): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(bad), bytes.subarray(at)]);
}

describe('UTF-8 that is damaged in a few places', () => {
  it('stays UTF-8 with one bad byte in it, which is told', () => {
    const { text, encoding, log } = decodeText(utf8With(ukrainian, 8, 0xff));

    expect(text).toBe(ukrainian.replace('Порт', 'Порт\uFFFD'));
    expect([encoding, log.map(({ count }) => count)]).toEqual(['utf-8', [1]]);
  });

  it('stays UTF-8 with few bad bytes in a long text', () => {
    const long = ukrainian.repeat(20);

    expect(decodeText(Buffer.concat([Buffer.from(long), Buffer.from([0xfe, 0x20, 0xff]), Buffer.from(long)])).text).toBe(`${long}\uFFFD \uFFFD${long}`);
  });

  it.each([
    ['in Ukrainian', Buffer.from(ukrainian.slice(0, -1)).subarray(0, -1)],
    ['behind the first byte of a closing quotation mark', Buffer.from('“We left,” she said. “It left too.”').subarray(0, -2)],
    ['in plain English, but for its last character', Buffer.from('The ship left the port, she said. "It left…').subarray(0, -1)],
    ['after an emoji was cut', Buffer.from('The ship left. 🚢').subarray(0, -1)],
  ])('stays UTF-8 when its last character is cut off %s', (_where, bytes) => {
    const { text, encoding } = decodeText(bytes);

    expect([encoding, text.at(-1), text.slice(0, -1).includes('\uFFFD')]).toEqual(['utf-8', '\uFFFD', false]);
  });

  it('counts no mark of damage that the file itself has', () => {
    const { text, log } = decodeText(utf8With(`${ukrainian} \uFFFD`, 8, 0xff));

    expect(text).toBe(`${ukrainian.replace('Порт', 'Порт\uFFFD')} \uFFFD`);
    expect(log.map(({ count }) => count)).toEqual([1]);
  });

  it('is told in the log of the article', async () => {
    const { log } = await extractSource({ fileName: 'port.txt', bytes: utf8With(ukrainian, 8, 0xff) });

    expect(log).toContainEqual({ step: 'keep-utf-8', why: 'few bytes are damaged', count: 1 });
  });

  it('says nothing of a text that is whole', () => {
    expect(decodeText(Buffer.from(ukrainian)).log).toEqual([]);
  });
});

describe('texts in other encodings', () => {
  // Bytes made with the encoders of Python 3 (cp1251, euc_kr, cp1252).
  it.each([
    ['windows-1251', 'cfeef0f220e7e0eaf0e8ebe820e2f0e0edf6b32e20cdb3f5f2ee20ede520e7ede0e22c20f7eeecf320eaeef0e0e1ebb320ede520e2e8e9f8ebe820e220eceef0e52c20e020e4e8f1efe5f2f7e5f020eceee2f7e0e220e4ee20e2e5f7eef0e02e', ukrainian],
    [
      'euc-kr',
      'c7d7b1b8b4c220bec6c4a7bfa120b4ddc7fbb4d92e20b9e8b0a120bfd620b3aab0a1c1f620becabed2b4c2c1f620bec6b9abb5b520b8f4b6fab0ed20b0fcc1a6bbe7b4c220c0fab3e1b1eec1f620b8bbc0cc20bef8befab4d92e',
      '항구는 아침에 닫혔다. 배가 왜 나가지 않았는지 아무도 몰랐고 관제사는 저녁까지 말이 없었다.',
    ],
    [
      'windows-1252',
      '4c6520706f7274206120e974e9206665726de920e0206c92617562652e20506572736f6e6e65206e926120737520706f757271756f69206c6573206665727269657320e9746169656e742072657374e97320e020717561692c206574206c6120766967696520739265737420747565206a7573717592e0206c61206e75697420746f6d62e9652c2063926573742de02d64697265207472e87320746172642e2046696e206465206c92e974e9',
      'Le port a été fermé à l’aube. Personne n’a su pourquoi les ferries étaient restés à quai, et la vigie s’est tue jusqu’à la nuit tombée, c’est-à-dire très tard. Fin de l’été',
    ],
  ])('are still found to be %s, from their bytes alone', (encoding, hex, words) => {
    expect(decodeText(Buffer.from(hex, 'hex'))).toEqual({ text: words, encoding, log: [] });
  });

  it('are found where the only accent is the last letter', () => {
    expect(decodeText(Buffer.concat([Buffer.from('They met in the caf'), Buffer.from([0xe9])])).text).toBe('They met in the café');
  });
});
