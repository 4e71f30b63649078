import { afterEach, describe, expect, test } from 'vitest';
import type { SlackOptions } from '../../src/channels/slack/slack.ts';
import type { FetchedFile } from '../../src/engine/file-source.ts';
import type { Content, Outgoing } from '../../src/engine/outgoing.ts';
import { drawThread } from '../support/draw-slack.ts';
import type { FakeSlackFile, SlackFault } from '../support/fake-slack.ts';
import { startTestSlack, type TestSlack } from '../support/start-test-slack.ts';

let slack: TestSlack;
async function start(options: Partial<SlackOptions> = {}) {
  slack = await startTestSlack(options);
  return slack;
}
afterEach(() => slack.stop());

describe('a file that somebody sent in Slack', () => {
  const MENU: FakeSlackFile = { name: 'menu.pdf', mimetype: 'application/pdf', bytes: Buffer.from('%PDF') };
  const withFile = async (change: Partial<FakeSlackFile> = {}) => {
    const { fake, files } = await start();
    fake.files.F1 = { ...MENU, ...change };
    return { fake, files };
  };

  test('is downloaded with the token', async () => {
    const { fake, files } = await withFile();
    const file = await files.fetch('F1');
    expect(file).toMatchObject({ name: 'menu.pdf', mime: 'application/pdf' });
    expect(Buffer.from(file?.bytes ?? []).toString()).toBe('%PDF');
    expect(fake.downloads).toEqual([{ id: 'F1', token: fake.botToken }]);
  });

  test.each<[string, Partial<FakeSlackFile>]>([
    ['said to be too big', { info: { size: 20 * 1024 * 1024 + 1 } }],
    ['too big after all', { bytes: Buffer.alloc(20 * 1024 * 1024 + 1), info: { size: 5 } }],
    ['elsewhere', { info: { url_private_download: 'https://evil.example/F1' } }],
    [
      'at a host that looks like Slack',
      { info: { url_private_download: 'https://slack.com.evil.example/F1' } },
    ],
    ['at Slack without encryption', { info: { url_private_download: 'http://files.slack.com/F1' } }],
    ['at no address', { info: { url_private_download: null, url_private: 'nowhere' } }],
    [
      'answered with a page to sign in',
      { answer: { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>' } },
    ],
    [
      'answered with a redirection',
      { answer: { status: 302, headers: { location: 'https://evil.example' } } },
    ],
    ['forbidden', { answer: { status: 403 } }],
  ])('is not passed on when it is %s', async (_, change) => {
    const { files } = await withFile(change);
    expect(await files.fetch('F1')).toBeNull();
  });

  test('sends the token nowhere but to Slack', async () => {
    const other = await startTestSlack();
    const { fake, files } = await withFile();
    Object.assign(fake.files.F1 ?? {}, { info: { url_private_download: `${other.fake.url}files/F1` } });
    expect(await files.fetch('F1')).toBeNull();
    expect(other.fake.downloads).toEqual([]);
    await other.stop();
  });

  test('that was deleted is gone', async () => {
    const { files } = await start();
    expect(await files.fetch('F404')).toBeNull();
  });

  test.each<[string, SlackFault]>([
    ['put off', { as: 'ratelimited', retryAfter: 3 }],
    ['out of reach', { as: 'close' }],
    ['let in no more', { as: 'error', error: 'token_revoked' }],
  ])('may be there later while we are %s', async (_, fault) => {
    const { fake, files } = await withFile();
    fake.fail('files.info', fault);
    await expect(files.fetch('F1')).rejects.toMatchObject({ name: 'SlackFileLater' });
  });

  test('may be there later while its host is at fault', async () => {
    const { files } = await withFile({ answer: { status: 503 } });
    await expect(files.fetch('F1')).rejects.toMatchObject({ code: 'http-503' });
  });
});

describe('a message of a salesperson to somebody in Slack', () => {
  const PHOTO: FetchedFile = { bytes: Buffer.from('a photo'), name: 'hall.jpg', mime: 'image/jpeg' };
  const file = { from: 'telegram' as const, reference: 'tg-1', kind: 'photo' as const };
  const outgoing = (content: Content): Outgoing => ({
    ...{ conversationId: 'c1', sequence: 1, channel: 'slack', address: 'T1/U1', language: 'ru' },
    content,
  });

  test('shows who writes', async () => {
    const { transport, fake } = await start();
    await transport.send(outgoing({ text: 'Добрый день!', by: 'Вера <!here>' }));
    expect(drawThread(fake.messages)).toBe('  Вера <!here>\nДобрый день!');
    expect(fake.messages[0]?.text).toBe('Вера &lt;!here&gt;: Добрый день!');
  });

  test('brings its file, with the words above it', async () => {
    const { transport, fake } = await start({ fetchFile: async () => PHOTO });
    const sent = await transport.send(outgoing({ text: 'Наш зал', by: 'Вера', file }));
    expect(sent).toEqual({ status: 'sent', platformId: null });
    await transport.send(outgoing({ text: '', by: 'Вера', file }));
    expect(drawThread(fake.messages)).toBe('  Вера\nНаш зал\n📎 hall.jpg\n\n  Вера\n📎 hall.jpg');
    expect(fake.messages.map(({ channel }) => channel)).toEqual(['DU1', 'DU1']);
    expect(fake.files.F1?.bytes).toEqual(PHOTO.bytes);
  });

  test('is refused without its file when that is gone or too big', async () => {
    const { transport, fake } = await start({ fetchFile: async () => null });
    expect(await transport.send(outgoing({ text: 'Наш зал', by: 'Вера', file }))).toMatchObject({
      status: 'refused',
      reason: 'rejected',
    });
    expect(fake.messages).toEqual([]);
  });

  test.each<[string, string, SlackFault, object]>([
    ['before it is shown', 'files.getUploadURLExternal', { as: 'close' }, { status: 'later' }],
    ['when it is to be shown', 'files.completeUploadExternal', { as: 'close' }, { status: 'unknown' }],
    [
      'by Slack’s pace',
      'files.completeUploadExternal',
      { as: 'ratelimited', retryAfter: 4 },
      { status: 'later', afterMs: 4000 },
    ],
  ])('with a file that fails %s has the outcome that fits', async (_, method, fault, outcome) => {
    const { transport, fake } = await start({ fetchFile: async () => PHOTO });
    fake.fail(method, fault);
    expect(await transport.send(outgoing({ text: 'Наш зал', by: 'Вера', file }))).toMatchObject(outcome);
  });

  test('waits for a file that cannot be fetched now', async () => {
    const fetchFile = async () => {
      throw new Error('down');
    };
    const { transport } = await start({ fetchFile });
    expect(await transport.send(outgoing({ text: '', by: 'Вера', file }))).toMatchObject({ status: 'later' });
  });

  test('is corrected where it stands', async () => {
    const { transport, fake } = await start();
    const sent = await transport.send(outgoing({ text: 'На 40 гостей', by: 'Вера' }));
    const platformId = sent.status === 'sent' ? (sent.platformId ?? '') : '';
    const edited = { address: 'T1/U1', platformId, text: 'На 60 гостей', by: 'Вера' };
    expect(await transport.edit?.(edited)).toEqual({ status: 'sent', platformId });
    expect(drawThread(fake.messages)).toBe('  Вера\nНа 60 гостей');
    expect(await transport.edit?.({ ...edited, platformId: '1.1' })).toMatchObject({ status: 'refused' });
    fake.fail('chat.update', { as: 'close' });
    expect(await transport.edit?.(edited)).toMatchObject({ status: 'later' });
  });
});
