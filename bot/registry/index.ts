export { createCompanyRegister, type RegisterOptions } from './companyRegister';
