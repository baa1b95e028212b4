// The pass that writes Word's automatic numbers and resolved formatting into the text, before mammoth reads it.
import { unzipSync } from 'fflate';

const { bake } = await import('../../dist/read/docx/bake.js');
const { readNumbering } = await import('../../dist/read/docx/numbering.js');
const { readStyles } = await import('../../dist/read/docx/styles.js');

/** The pass over the parts of a document, unpacked beforehand, as a function to be timed. */
export function numberingPass(bytes) {
  const parts = unzipSync(new Uint8Array(bytes));
  const part = (name) => (parts[name] === undefined ? null : new TextDecoder().decode(parts[name]));
  const [main, styleXml, numberingXml] = ['document', 'styles', 'numbering'].map((name) => part(`word/${name}.xml`));
  return () => {
    const styles = readStyles(styleXml);
    return bake(main, { styles, numbering: readNumbering(numberingXml, styles) });
  };
}
