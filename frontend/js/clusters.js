const DROP =
  '<svg viewBox="-18 -50 36 52" width="30" height="43" aria-hidden="true"><path class="map__drop" d="M0 0S16-16 16-32a16 16 0 0 0-32 0C-16-16 0 0 0 0z"/><path d="M0-40l7 8-7 8-7-8z" fill="#fff"/></svg>';

// A map of many places. Gives a handle at once; Leaflet comes when it comes, and shows then what was given last.
export function mountClusters(element, json, moved, picked, failed) {
  const config = JSON.parse(json);
  let map = null;
  let leaflet = null;
  let layer = null;
  let gone = false;
  let marks = null;

  // Cases are gathered by whole levels: by the one below, so that marks keep apart.
  const level = () => Math.floor(map.getZoom());

  const tell = () => {
    const part = map.getBounds();
    const within = (value, most) => Math.max(-most, Math.min(most, value));
    const edges = [within(part.getWest(), 180), within(part.getSouth(), 90), within(part.getEast(), 180), within(part.getNorth(), 90)];
    moved(edges.map((edge) => edge.toFixed(5)).join(','), level());
  };

  const open = (mark) => {
    if (mark.id) return picked(mark.id);
    const [west, south, east, north] = mark.bounds;
    const square = leaflet.latLngBounds([south, west], [north, east]);
    const fits = map.getBoundsZoom(square);
    // A square may fit the map as it is already; what was pressed must still come a whole level nearer.
    const nearer = level() + 1;
    const centre = fits > nearer ? square.getCenter() : [mark.latitude, mark.longitude];
    map.setView(centre, Math.min(Math.max(fits, nearer), map.getMaxZoom()), { animate: config.moves });
  };

  const draw = () => {
    if (!map || !marks) return;
    const focused = element.contains(document.activeElement) && document.activeElement !== element;
    const key = focused ? document.activeElement.dataset.key : undefined;
    layer.clearLayers();
    for (const mark of marks) {
      const size = mark.id ? [44, 44] : mark.size;
      const html = mark.id ? DROP : `<span class="map__count">${mark.text}</span>`;
      const className = mark.id ? 'map__icon map__icon--point' : 'map__icon map__cluster';
      const icon = leaflet.divIcon({ html, className, iconSize: size, iconAnchor: mark.id ? [22, 43] : [size[0] / 2, size[1] / 2] });
      const marker = leaflet.marker([mark.latitude, mark.longitude], { icon, keyboard: true }).addTo(layer);
      const node = marker.getElement();
      node.setAttribute('aria-label', mark.label);
      node.dataset.key = mark.key;
      marker.on('click', () => open(mark));
      node.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        event.stopPropagation();
        open(mark);
      });
    }
    // What had the focus may be gone; the map is the nearest that is still there.
    if (focused && !element.contains(document.activeElement)) {
      const same = [...element.querySelectorAll('[data-key]')].find((node) => node.dataset.key === key);
      (same ?? element).focus({ preventScroll: true });
    }
  };

  Promise.all([import('leaflet'), import('leaflet/dist/leaflet.css')])
    .then(([module]) => {
      if (gone) return;
      leaflet = module.default ?? module;
      // Quarter steps, so that the town fills the map; its buttons still go whole ones.
      map = leaflet.map(element, { zoomControl: false, maxZoom: 19, minZoom: 3, zoomSnap: 0.25, zoomAnimation: config.moves, fadeAnimation: config.moves, markerZoomAnimation: config.moves });
      map.attributionControl.setPrefix(false);
      leaflet.control.zoom({ position: 'bottomleft', zoomInTitle: config.zoom_in, zoomOutTitle: config.zoom_out }).addTo(map);
      const shapes = config.outlines.map((outline) => {
        const parts = leaflet.GeoJSON.coordsToLatLngs(outline.parts, 2);
        return leaflet.polygon(parts, { className: 'map__district', interactive: false }).addTo(map);
      });
      if (config.tiles) {
        const tiles = leaflet.tileLayer(config.tiles, { attribution: config.attribution ?? '', maxZoom: 19 });
        let refused = 0;
        tiles.on('tileerror', () => {
          refused += 1;
          if (refused === 4) {
            tiles.remove();
            failed();
          }
        });
        tiles.addTo(map);
      }
      layer = leaflet.layerGroup().addTo(map);
      map.on('moveend', tell);
      if (shapes.length > 0) map.fitBounds(leaflet.featureGroup(shapes).getBounds(), { animate: false, padding: [16, 16] });
      else map.setView([config.centre.latitude, config.centre.longitude], config.zoom);
      draw();
    })
    .catch(() => {
      if (!gone) failed();
    });

  return {
    show(json) {
      marks = JSON.parse(json);
      draw();
    },
    remove() {
      gone = true;
      map?.remove();
      map = null;
    },
  };
}
