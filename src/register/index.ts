/** The register of units that an office expects plans from, and who of them sent one. */
export { dueOf } from './due.js';
export { isRegisterProblem, type ReadRegister, type RegisterProblem, readRegister } from './read.js';
export { type Arrival, rollCall } from './roll.js';
