import type { AttachmentKind } from '../flow/flow-event.ts';

/** A kind of file that may be sent: how its name may end, and how its bytes begin. */
interface UploadType {
  endings: string[];
  mime: string;
  begins: (head: string) => boolean;
}

const from =
  (...beginnings: string[]) =>
  (head: string) =>
    beginnings.some((beginning) => head.startsWith(beginning));
/** A container that names what is in it four or eight bytes further on. */
const holding =
  (container: string, at: number, ...contents: string[]) =>
  (head: string) =>
    head.startsWith(container) && contents.some((content) => head.startsWith(content, at));

const PICTURES: UploadType[] = [
  { endings: ['jpg', 'jpeg'], mime: 'image/jpeg', begins: from('\xff\xd8\xff') },
  { endings: ['png'], mime: 'image/png', begins: from('\x89PNG\r\n\x1a\n') },
  { endings: ['gif'], mime: 'image/gif', begins: from('GIF87a', 'GIF89a') },
  { endings: ['webp'], mime: 'image/webp', begins: holding('RIFF', 8, 'WEBP') },
];

const isIsoMedia = holding('', 4, 'ftyp');
const isZip = from('PK\x03\x04', 'PK\x05\x06');
const isOldOffice = from('\xd0\xcf\x11\xe0');
const isText = (head: string) => !head.includes('\0');
const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OPEN = 'application/vnd.oasis.opendocument';

const OTHERS: UploadType[] = [
  { endings: ['heic', 'heif'], mime: 'image/heic', begins: isIsoMedia },
  { endings: ['pdf'], mime: 'application/pdf', begins: (head) => head.includes('%PDF-') },
  { endings: ['docx'], mime: `${OFFICE}.wordprocessingml.document`, begins: isZip },
  { endings: ['xlsx'], mime: `${OFFICE}.spreadsheetml.sheet`, begins: isZip },
  { endings: ['pptx'], mime: `${OFFICE}.presentationml.presentation`, begins: isZip },
  { endings: ['odt'], mime: `${OPEN}.text`, begins: isZip },
  { endings: ['ods'], mime: `${OPEN}.spreadsheet`, begins: isZip },
  { endings: ['odp'], mime: `${OPEN}.presentation`, begins: isZip },
  { endings: ['doc'], mime: 'application/msword', begins: isOldOffice },
  { endings: ['xls'], mime: 'application/vnd.ms-excel', begins: isOldOffice },
  { endings: ['ppt'], mime: 'application/vnd.ms-powerpoint', begins: isOldOffice },
  { endings: ['rtf'], mime: 'application/rtf', begins: from('{\\rtf') },
  { endings: ['txt'], mime: 'text/plain', begins: isText },
  { endings: ['csv'], mime: 'text/csv', begins: isText },
  { endings: ['zip'], mime: 'application/zip', begins: isZip },
  { endings: ['mp4', 'm4v'], mime: 'video/mp4', begins: isIsoMedia },
  {
    endings: ['mov'],
    mime: 'video/quicktime',
    begins: holding('', 4, 'ftyp', 'moov', 'mdat', 'wide', 'free'),
  },
  { endings: ['webm'], mime: 'video/webm', begins: from('\x1a\x45\xdf\xa3') },
  {
    endings: ['mp3'],
    mime: 'audio/mpeg',
    begins: from('ID3', '\xff\xfb', '\xff\xf3', '\xff\xf2', '\xff\xfa'),
  },
  { endings: ['m4a'], mime: 'audio/x-m4a', begins: isIsoMedia },
  { endings: ['ogg', 'oga'], mime: 'audio/ogg', begins: from('OggS') },
  { endings: ['wav'], mime: 'audio/wav', begins: holding('RIFF', 8, 'WAVE') },
];

/** How the name of a file may end that is sent from the dashboard. */
export const UPLOAD_ENDINGS = [...PICTURES, ...OTHERS].flatMap(({ endings }) => endings);

/** So much of a file tells what it is. */
const HEAD_BYTES = 1_024;

/**
 * The media type of a file; null when it may not be sent, or is not what its name says. What the browser says of it
 * counts for nothing. A picture may carry the name of another kind of picture: phones do that.
 */
export function uploadMime(name: string, bytes: Uint8Array): string | null {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1');
  const isNamed = ({ endings }: UploadType) => endings.includes(ending);
  const candidates = PICTURES.some(isNamed) ? PICTURES : OTHERS.filter(isNamed);
  return candidates.find(({ begins }) => begins(head))?.mime ?? null;
}

/** What a file is to the channels that it is sent over. */
export function uploadKind(mime: string): AttachmentKind {
  if (PICTURES.some((picture) => picture.mime === mime)) return 'photo';
  return mime === 'video/mp4' ? 'video' : 'file';
}
