/** The part of svgcanvas that the page uses; the package ships no types. */
declare module 'svgcanvas' {
  export class Element {
    constructor(options: { width: number; height: number; document: Document });
    getContext(kind: '2d'): CanvasRenderingContext2D | null;
    getSvg(): SVGSVGElement;
    ctx: { getSerializedSvg(): string; clip: () => void };
    width: number;
    height: number;
  }
}
