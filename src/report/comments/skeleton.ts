/**
 * Letters by which a text is known again in the file that it was read from: plain consonants and digits, which are the
 * same in NFC and NFD, in TCVN3, VNI and Unicode, in capitals and small letters, wherever a tone mark is put.
 */
const DROPPED = /[^bcdfghjklmnpqrstvwxz0-9]+/gu;

export const skeletonOf = (text: string): string => text.toLowerCase().replace(DROPPED, '');
