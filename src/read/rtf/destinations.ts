/** What becomes of the text of a group, by the control word that opens it. */
export type Destination =
  | 'text'
  | 'skip'
  | 'fonts'
  | 'label'
  | 'note'
  | 'box'
  | 'header'
  | 'footer'
  | 'comment'
  | 'either'
  | 'unicode'
  | 'row';

/** A group whose first word is "\*" and then one that is not here is left out, as the format demands. */
export const DESTINATIONS: Record<string, Destination> = {
  fonttbl: 'fonts',
  listtext: 'label',
  pntext: 'label',
  footnote: 'note',
  shptxt: 'box',
  dptxbxtext: 'box',
  shpinst: 'text',
  shp: 'text',
  do: 'text',
  header: 'header',
  headerl: 'header',
  headerr: 'header',
  headerf: 'header',
  footer: 'footer',
  footerl: 'footer',
  footerr: 'footer',
  footerf: 'footer',
  annotation: 'comment',
  upr: 'either',
  ud: 'unicode',
  nesttableprops: 'row',
  fldrslt: 'text',
  ...Object.fromEntries(
    [
      'atnid',
      'atnauthor',
      'atntime',
      'atnref',
      'bkmkend',
      'bkmkstart',
      'colortbl',
      'filetbl',
      'fldinst',
      'fontemb',
      'fontfile',
      'ftncn',
      'ftnsep',
      'ftnsepc',
      'aftncn',
      'aftnsep',
      'aftnsepc',
      'falt',
      'info',
      'listlevel',
      'nonesttables',
      'nonshppict',
      'objdata',
      'objclass',
      'objname',
      'panose',
      'pict',
      'pn',
      'pntxta',
      'pntxtb',
      'revtbl',
      'rxe',
      'shprslt',
      'sp',
      'stylesheet',
      'tc',
      'template',
      'xe',
    ].map((word) => [word, 'skip' as const]),
  ),
};
