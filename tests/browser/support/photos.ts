// Pictures made on the spot, so that none are kept in the repository.
import { crc32, deflateSync } from 'node:zlib';
import { expect, type Locator, type Page } from '@playwright/test';

export interface Picture {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A PNG of one colour with a darker half. */
export function png(name: string, [red, green, blue]: [number, number, number], side = 96): Picture {
  const row = (dark: boolean) => {
    const shade = dark ? 0.5 : 1;
    return Buffer.concat([Buffer.from([0]), Buffer.alloc(side * 3, Buffer.from([red * shade, green * shade, blue * shade]))]);
  };
  const rows = Array.from({ length: side }, (_, y) => row(y > side / 2));
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND', Buffer.alloc(0))];
  return { name, mimeType: 'image/png', buffer: Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts]) };
}

function chunk(kind: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A JPEG: a picture of the page itself. */
export async function jpeg(page: Page, name: string): Promise<Picture> {
  const buffer = await page.screenshot({ type: 'jpeg', clip: { x: 0, y: 0, width: 320, height: 240 } });
  return { name, mimeType: 'image/jpeg', buffer };
}

/** How bright a shown picture is, from 0 to 255, at places given in parts of its width and height. */
export async function brightness(image: Locator, places: [number, number][]): Promise<number[]> {
  await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth)).toBeGreaterThan(0);
  return image.evaluate((one: HTMLImageElement, places) => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [one.naturalWidth, one.naturalHeight];
    const context = canvas.getContext('2d')!;
    context.drawImage(one, 0, 0);
    const pixel = (x: number, y: number) => context.getImageData(Math.floor(x * canvas.width), Math.floor(y * canvas.height), 1, 1).data;
    return places.map(([x, y]) => Math.max(...pixel(x, y).slice(0, 3)));
  }, places);
}
