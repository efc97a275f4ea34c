import type { PlacedBadge } from '../../../shared/domain/badge/placed-badge.ts'
import { sizeOnMedia, type MediaFit } from '../drawing/media-fit.ts'

/**
 * A page of exactly the media's size with the badge on it as an SVG of outlines (`drawOutlines`), turned and moved as
 * the printer is set. It has no script and needs nothing from outside.
 */
export function systemPage(badge: PlacedBadge, outlines: string, fit: MediaFit): string {
  const { width, height } = sizeOnMedia(badge, fit)
  const { rotation, offsetMm } = fit
  const [, dotsAcross = '1', dotsDown = '1'] = /width="(\d+)" height="(\d+)"/.exec(outlines) ?? []
  const corner = {
    0: 'translate(0,0)',
    90: `translate(${badge.height},0)`,
    180: `translate(${badge.width},${badge.height})`,
    270: `translate(0,${badge.width})`,
  }[rotation]
  const place = `translate(${offsetMm.x},${offsetMm.y}) ${corner} rotate(${rotation})`
  const scale = `scale(${badge.width / Number(dotsAcross)},${badge.height / Number(dotsDown)})`
  return [
    '<!doctype html><meta charset="utf-8">',
    `<style>@page{size:${width}mm ${height}mm;margin:0}html,body{margin:0}svg{display:block}</style>`,
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}">`,
    `<g transform="${place} ${scale}">${outlines}</g></svg>`,
  ].join('')
}
