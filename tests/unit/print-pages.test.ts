import { describe, expect, test } from 'vitest';
import { linesToPlace } from '../../main/pdf/adapter/page-breaks.js';
import { printLink } from '../../shared/print/print-link.js';
import { fullDay, labelDay, publishedText, shortDay } from '../../shared/print/print-dates.js';

const lines = (count: number): number[] => Array.from({ length: count }, () => 14);

describe('a paragraph at the foot of a page', () => {
  test('leaves two lines there and takes two to the next page', () => {
    expect(linesToPlace({ heightsPt: lines(5), availablePt: 3 * 14, tailPt: 0, isStart: true, isAtTop: false })).toBe(3);
    expect(linesToPlace({ heightsPt: lines(5), availablePt: 4 * 14, tailPt: 0, isStart: true, isAtTop: false })).toBe(3);
    expect(linesToPlace({ heightsPt: lines(5), availablePt: 1 * 14, tailPt: 0, isStart: true, isAtTop: false })).toBe(0);
  });

  test('is not divided when it has three lines', () => {
    expect(linesToPlace({ heightsPt: lines(3), availablePt: 2 * 14, tailPt: 0, isStart: true, isAtTop: false })).toBe(0);
  });

  test('takes two lines to the next page where what stays with its end has no room', () => {
    expect(linesToPlace({ heightsPt: lines(5), availablePt: 5 * 14 + 20, tailPt: 30, isStart: true, isAtTop: false })).toBe(3);
    expect(linesToPlace({ heightsPt: lines(3), availablePt: 3 * 14 + 20, tailPt: 30, isStart: true, isAtTop: false })).toBe(0);
  });

  test('always places a line on an empty page', () => {
    expect(linesToPlace({ heightsPt: lines(2), availablePt: 5, tailPt: 0, isStart: true, isAtTop: true })).toBe(1);
  });

  test('goes on over as many pages as it needs', () => {
    expect(linesToPlace({ heightsPt: lines(100), availablePt: 48 * 14, tailPt: 0, isStart: false, isAtTop: true })).toBe(48);
  });
});

describe('an address', () => {
  test.each([
    ['https://a.example/b', 'a.example/b', 'https://a.example/b'],
    ['https://a.example/', 'a.example', 'https://a.example/'],
    ['http://a.example/b', 'http://a.example/b', 'http://a.example/b'],
    ['mailto:desk@a.example', 'mailto:desk@a.example', 'mailto:desk@a.example'],
    ['https://a.example/Привет', 'a.example/Привет', 'https://a.example/%D0%9F%D1%80%D0%B8%D0%B2%D0%B5%D1%82'],
    ['file:///etc/passwd', 'file:///etc/passwd', null],
    ['JavaScript:alert(1)', 'JavaScript:alert(1)', null],
    ['www.a.example', 'www.a.example', null],
  ])('%s is printed as %s and leads to %s', (url, text, href) => {
    expect(printLink(url)).toEqual({ text, href });
  });
});

describe('a date', () => {
  test('is as exact as it was given', () => {
    expect([fullDay('2031-11-04T09:53'), fullDay('2031-11'), fullDay('2031')]).toEqual(['4 November 2031', 'November 2031', '2031']);
    expect(shortDay('2031-11-04')).toBe('4 Nov 2031');
  });

  test('names its year only where that is not the document’s', () => {
    expect([labelDay('2031-11-04', '2031'), labelDay('2029-11-04', '2031')]).toEqual(['4 November', '4 Nov 2029']);
  });

  test('says when it is only a latest day', () => {
    expect(publishedText({ iso: '2031-11-04', precision: 'before', zone: null }, fullDay)).toBe('before 4 November 2031');
  });
});
