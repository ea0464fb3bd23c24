export { isNothing, planHosts, type HostPlan } from './plan';
export { readHosts, type HostReading } from './readHosts';
export { reportLines } from './report';
export { words, type Words } from './words';
