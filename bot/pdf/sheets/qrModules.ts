import qrcode from 'qrcode-generator';

/**
 * The QR code of an address, by row, true where it is dark. A seventh of it may be lost in a fold or
 * under a stamp.
 */
export function qrModules(address: string): boolean[][] {
  const code = qrcode(0, 'M');
  code.addData(address, 'Byte');
  code.make();
  const rows = Array.from({ length: code.getModuleCount() }, (_, row) => row);
  return rows.map((row) => rows.map((column) => code.isDark(row, column)));
}
