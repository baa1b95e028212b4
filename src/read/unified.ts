/** The one door to the engine that carries the markdown and the HTML parser. */
export { type Processor, unified } from 'unified';
