/** Words around every page. */
export const frame = {
  product: 'Kilotoken',
  description: 'Plan what AI services cost, and defend the plan.',
  places: 'Places',
  sample: 'Sample',
  catalogue: 'Catalogue',
  skip: 'Skip to content',
  openMenu: 'Open the menu',
  closeMenu: 'Close the menu',
  switchLanguage: '中文 (Chinese)',
  otherLanguage: '中文',
  themeIs: '{theme, select, light {Theme: light} dark {Theme: dark} other {Theme: as the system}}',
}
