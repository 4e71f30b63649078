import jsqr from 'jsqr';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { friendLink } from '../../../src/domain/referral/friend-link.ts';
import { qrPicture } from '../../../src/pictures/qr-picture.ts';

test.each([
  friendLink('a1b2c3d4', { channel: 'telegram', username: 'birch_bot' }),
  friendLink('zzzzzzzz', { channel: 'web', url: `https://hall.example/chat?lang=ru&x=${'y'.repeat(200)}` }),
])('a picture of %s scans, also turned and with a smudge', async (link) => {
  const { width, height, data } = PNG.sync.read(Buffer.from(await qrPicture(link)));
  expect(width).toBe(height);
  expect(width).toBeGreaterThan(300);
  const pixels = new Uint8ClampedArray(data);
  expect(scanned(pixels, width, height)).toBe(link);
  // Upside down.
  const turned = new Uint8ClampedArray(new Uint32Array(pixels.buffer.slice(0)).reverse().buffer);
  expect(scanned(turned, width, height)).toBe(link);
  // A coffee stain in the middle, a tenth as wide as the picture.
  for (let y = Math.round(height * 0.45); y < height * 0.55; y += 1)
    pixels.fill(90, 4 * (y * width + Math.round(width * 0.45)), 4 * (y * width + Math.round(width * 0.55)));
  expect(scanned(pixels, width, height)).toBe(link);
});

test('what no code can hold is refused', async () => {
  await expect(qrPicture(`https://hall.example/${'y'.repeat(5_000)}`)).rejects.toThrow();
});

function scanned(pixels: Uint8ClampedArray, width: number, height: number): string | undefined {
  return jsqr.default(pixels, width, height)?.data;
}
