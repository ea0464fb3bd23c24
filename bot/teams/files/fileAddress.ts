/**
 * Where files of a Teams chat are: the OneDrive of whoever gives or takes one, in SharePoint Online
 * (and its national clouds). Nothing is asked of any other host, whatever an activity says.
 */
import { isAllowedAddress, type AddressRules } from '../allowedAddress';

const HOSTS = ['sharepoint.com', 'sharepoint.us', 'sharepoint.cn', 'onedrive.com'];

/** True for https addresses of Microsoft's file hosts, and loopback http ones where the rules say so. */
export function isFileAddress(address: string, rules: AddressRules): boolean {
  if (!isAllowedAddress(address, rules)) return false;
  const { protocol, hostname, port } = new URL(address);
  if (protocol === 'http:') return true;
  return port === '' && HOSTS.some((host) => hostname.endsWith(`.${host}`));
}
