//! The drawings of the icons, on a 24-unit grid. Named so that only those in use are shipped.

/// One drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Glyph {
    pub stroke: &'static str,
    pub fill: &'static str,
    /// Points along the line of reading, so it is mirrored from right to left.
    pub directional: bool,
    /// The outline is cut out of the filled shape.
    pub cut_out: bool,
}

pub const ARROW: Glyph = Glyph { stroke: "M5 12h14M13 6l6 6-6 6", fill: "", directional: true, cut_out: false };
pub const BACK: Glyph = Glyph { stroke: "M19 12H5M11 6l-6 6 6 6", fill: "", directional: true, cut_out: false };
pub const BELL: Glyph =
    Glyph { stroke: "M6.5 16.5V11a5.5 5.5 0 0 1 11 0v5.5l1.5 1.5H5zM10 20.5h4", fill: "", directional: false, cut_out: false };
pub const WASTE: Glyph =
    Glyph { stroke: "M5 7h14M9.5 7V4.5h5V7M6.5 7l1 13h9l1-13M10.5 11v5.5M13.5 11v5.5", fill: "", directional: false, cut_out: false };
pub const CALENDAR: Glyph = Glyph {
    stroke: "M5.5 5.5h13a1.5 1.5 0 0 1 1.5 1.5v11.5a1.5 1.5 0 0 1 -1.5 1.5h-13a1.5 1.5 0 0 1 -1.5 -1.5v-11.5a1.5 1.5 0 0 1 1.5 -1.5zM4 10h16M8 3.5v4M16 3.5v4",
    fill: "",
    directional: false,
    cut_out: false,
};
pub const CAMERA: Glyph = Glyph {
    stroke: "M4 7.5h3.5L9 5h6l1.5 2.5H20a.8.8 0 0 1 .8.8V18a.8.8 0 0 1-.8.8H4a.8.8 0 0 1-.8-.8V8.3a.8.8 0 0 1 .8-.8zM8.5 13a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0z",
    fill: "",
    directional: false,
    cut_out: false,
};
pub const CHART: Glyph = Glyph { stroke: "M4 20h16M7 17v-5M12 17V6M17 17v-8", fill: "", directional: false, cut_out: false };
pub const CHECK: Glyph = Glyph { stroke: "M5 12.5l4.5 4.5L19 7.5", fill: "", directional: false, cut_out: false };
pub const CHEVRON: Glyph = Glyph { stroke: "M9.5 6l6 6-6 6", fill: "", directional: true, cut_out: false };
pub const CLOCK: Glyph =
    Glyph { stroke: "M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0zM12 7.5V12l3 2", fill: "", directional: false, cut_out: false };
pub const DOCUMENT: Glyph =
    Glyph { stroke: "M6 3.5h8l4 4V20.5H6zM14 3.5v4h4M9 12h6M9 15.5h6", fill: "", directional: false, cut_out: false };
pub const DOWN: Glyph = Glyph { stroke: "M6 9.5l6 6 6-6", fill: "", directional: false, cut_out: false };
pub const DOWNLOAD: Glyph = Glyph { stroke: "M12 4v11M7 11l5 5 5-5M5 20h14", fill: "", directional: false, cut_out: false };
pub const WATER: Glyph = Glyph {
    stroke: "M12 3.5s6 6.4 6 10.7a6 6 0 0 1-12 0C6 9.9 12 3.5 12 3.5zM9 14.5a3 3 0 0 0 2.5 3",
    fill: "",
    directional: false,
    cut_out: false,
};
pub const EDIT: Glyph = Glyph { stroke: "M5 19l1-4L16 5l3 3L9 18z", fill: "", directional: false, cut_out: false };
pub const EYE: Glyph = Glyph {
    stroke: "M2.8 12S6 6 12 6s9.2 6 9.2 6S18 18 12 18s-9.2-6-9.2-6zM9.2 12a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0 -5.6 0z",
    fill: "",
    directional: false,
    cut_out: false,
};
pub const FLAG: Glyph = Glyph { stroke: "M6 21V4M6 5h11l-2.5 4L17 13H6", fill: "", directional: false, cut_out: false };
pub const SETTINGS: Glyph = Glyph {
    stroke: "M9 12a3 3 0 1 0 6 0a3 3 0 1 0 -6 0zM12 3.5v3M12 17.5v3M3.5 12h3M17.5 12h3M6 6l2.1 2.1M15.9 15.9L18 18M18 6l-2.1 2.1M8.1 15.9L6 18",
    fill: "",
    directional: false,
    cut_out: false,
};
pub const HOME: Glyph = Glyph {
    stroke: "M4 11l8-7 8 7v8.5a.5.5 0 0 1-.5.5H15v-5a3 3 0 0 0-6 0v5H4.5a.5.5 0 0 1-.5-.5z",
    fill: "",
    directional: false,
    cut_out: false,
};
pub const IDEA: Glyph = Glyph {
    stroke: "M9 16.5c-2-1.2-3-3-3-5.2a6 6 0 0 1 12 0c0 2.2-1 4-3 5.2V18H9zM10 20.8h4",
    fill: "",
    directional: false,
    cut_out: false,
};
pub const INBOX: Glyph =
    Glyph { stroke: "M4 13l2.5-8.5h11L20 13v6.5H4zM4 13h5a3 3 0 0 0 6 0h5", fill: "", directional: false, cut_out: false };
pub const INFO: Glyph =
    Glyph { stroke: "M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0zM12 11v5.5M12 7.7v.1", fill: "", directional: false, cut_out: false };
pub const LAMP: Glyph = Glyph {
    stroke: "M7 21V7a4 4 0 0 1 4-4h2.5M4.5 21h5M12 3.5l7.5 1.2-.8 3.3-7.3-1.2zM13 10.5l-1 3M17 11.2l.4 3",
    fill: "",
    directional: true,
    cut_out: false,
};
pub const LEFT: Glyph = Glyph { stroke: "M14.5 6l-6 6 6 6", fill: "", directional: false, cut_out: false };
pub const COPY_LINK: Glyph = Glyph {
    stroke: "M10 14a4 4 0 0 0 6 .4l2.8-2.8a4 4 0 0 0-5.7-5.7L12 7M14 10a4 4 0 0 0-6-.4l-2.8 2.8a4 4 0 0 0 5.7 5.7L12 17",
    fill: "",
    directional: false,
    cut_out: false,
};
pub const LIST: Glyph =
    Glyph { stroke: "M9 6h11M9 12h11M9 18h11M4.5 6h.1M4.5 12h.1M4.5 18h.1", fill: "", directional: true, cut_out: false };
pub const LOCATE: Glyph = Glyph {
    stroke: "M6.5 12a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0zM12 3v3.5M12 17.5V21M3 12h3.5M17.5 12H21M11 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0z",
    fill: "",
    directional: false,
    cut_out: false,
};
pub const LOCK: Glyph = Glyph {
    stroke: "M7 10.5h10a1.5 1.5 0 0 1 1.5 1.5v6.5a1.5 1.5 0 0 1 -1.5 1.5h-10a1.5 1.5 0 0 1 -1.5 -1.5v-6.5a1.5 1.5 0 0 1 1.5 -1.5zM8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5",
    fill: "",
    directional: false,
    cut_out: false,
};
pub const MEGAPHONE: Glyph = Glyph {
    stroke: "M4 10v4h3l8 4.5v-13L7 10zM18 9.5a4 4 0 0 1 0 5M8 14.3l1.2 5.2h2.3l-.8-3.7",
    fill: "",
    directional: true,
    cut_out: false,
};
pub const MERGE: Glyph = Glyph { stroke: "M6 4v4c0 4 6 4 6 8v4M18 4v4c0 4-6 4-6 8", fill: "", directional: true, cut_out: false };
pub const MINUS: Glyph = Glyph { stroke: "M5 12h14", fill: "", directional: false, cut_out: false };
pub const MORE: Glyph = Glyph {
    stroke: "M3.8 12a1.2 1.2 0 1 0 2.4 0a1.2 1.2 0 1 0 -2.4 0zM10.8 12a1.2 1.2 0 1 0 2.4 0a1.2 1.2 0 1 0 -2.4 0zM17.8 12a1.2 1.2 0 1 0 2.4 0a1.2 1.2 0 1 0 -2.4 0z",
    fill: "",
    directional: false,
    cut_out: false,
};
pub const LANGUAGE: Glyph = Glyph {
    stroke: "M4 12a8 8 0 1 0 16 0a8 8 0 1 0 -16 0zM4 12h16M12 4c-5 5-5 11 0 16M12 4c5 5 5 11 0 16",
    fill: "",
    directional: false,
    cut_out: false,
};
pub const OFFLINE: Glyph = Glyph {
    stroke: "M4 4l16 16M8.5 15.5a5 5 0 0 1 7 0M5 12a10 10 0 0 1 4.5-2.6M14.5 9.4A10 10 0 0 1 19 12M12 19v.1",
    fill: "",
    directional: false,
    cut_out: false,
};
pub const NOTE: Glyph = Glyph { stroke: "M5 4h14v11l-5 5H5zM19 15h-5v5M8.5 9h7M8.5 12.5h4", fill: "", directional: true, cut_out: false };
pub const CHECK_RING: Glyph =
    Glyph { stroke: "M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0zM8 12.3l2.8 2.8L16 9.5", fill: "", directional: false, cut_out: false };
pub const PRIORITY_HIGH: Glyph = Glyph { stroke: "", fill: "M12 4l9 15.5H3z", directional: false, cut_out: false };
pub const PRIORITY_LOW: Glyph = Glyph { stroke: "M6 12a6 6 0 1 0 12 0a6 6 0 1 0 -12 0z", fill: "", directional: false, cut_out: false };
pub const PRIORITY_MEDIUM: Glyph = Glyph { stroke: "", fill: "M12 4l8 8-8 8-8-8z", directional: false, cut_out: false };
pub const PEOPLE: Glyph = Glyph {
    stroke: "M6 8.5a3 3 0 1 0 6 0a3 3 0 1 0 -6 0zM3.5 19.5c0-3.5 2.5-5.500 5.500-5.500s5.500 2 5.500 5.500M15.500 5.800a3 3 0 0 1 0 5.400M17 14.300c2.200.6 3.500 2.500 3.500 5.200",
    fill: "",
    directional: false,
    cut_out: false,
};
pub const PERSON: Glyph = Glyph {
    stroke: "M8.5 8.5a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0zM5 20c.4-3.8 3.3-6 7-6s6.6 2.2 7 6",
    fill: "",
    directional: false,
    cut_out: false,
};
pub const PHONE: Glyph = Glyph {
    stroke: "M6 3.5h3l1.5 4.5-2 1.5a11 11 0 0 0 6 6l1.5-2 4.5 1.5v3a2 2 0 0 1-2.2 2A16.3 16.3 0 0 1 4 5.7 2 2 0 0 1 6 3.5z",
    fill: "",
    directional: false,
    cut_out: false,
};
pub const PIN: Glyph = Glyph {
    stroke: "M12 21s6.5-6 6.5-11.3a6.5 6.5 0 0 0-13 0C5.5 15 12 21 12 21zM9.7 9.7a2.3 2.3 0 1 0 4.6 0a2.3 2.3 0 1 0 -4.6 0z",
    fill: "",
    directional: false,
    cut_out: false,
};
pub const PLUS: Glyph = Glyph { stroke: "M12 5v14M5 12h14", fill: "", directional: false, cut_out: false };
pub const REPORT: Glyph = Glyph {
    stroke: "M12 21s7-6.1 7-11.5A7 7 0 0 0 5 9.5C5 14.9 12 21 12 21zM12 6.5v4M12 13.2v.1",
    fill: "",
    directional: false,
    cut_out: false,
};
pub const RIGHT: Glyph = Glyph { stroke: "M9.5 6l6 6-6 6", fill: "", directional: false, cut_out: false };
pub const ROAD: Glyph =
    Glyph { stroke: "M8 4L4.5 20M16 4l3.5 16M12 5v2.5M12 10.5v3M12 16.5V20", fill: "", directional: false, cut_out: false };
pub const ROUTE: Glyph = Glyph {
    stroke: "M3.8 6a2.2 2.2 0 1 0 4.4 0a2.2 2.2 0 1 0 -4.4 0zM15.8 18a2.2 2.2 0 1 0 4.4 0a2.2 2.2 0 1 0 -4.4 0zM8.2 6H14a3 3 0 0 1 0 6h-4a3 3 0 0 0 0 6h5.8",
    fill: "",
    directional: true,
    cut_out: false,
};
pub const STAR: Glyph = Glyph {
    stroke: "M12 4l2.5 5.200 5.500.8-4 4 1 5.700-5-2.700-5 2.700 1-5.700-4-4 5.500-.8z",
    fill: "",
    directional: false,
    cut_out: false,
};
pub const STATE_ASSIGNED: Glyph =
    Glyph { stroke: "M4 12a8 8 0 1 0 16 0a8 8 0 1 0 -16 0zM8.5 12h7M12.5 9l3 3-3 3", fill: "", directional: true, cut_out: false };
pub const STATE_AWAITING: Glyph =
    Glyph { stroke: "M7 4h10M7 20h10M8 4v3.5l4 4.5 4-4.5V4M8 20v-3.5l4-4.5 4 4.5V20", fill: "", directional: false, cut_out: false };
pub const STATE_CLOSED: Glyph =
    Glyph { stroke: "M8 12.3l2.8 2.8L16 9.5", fill: "M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0z", directional: false, cut_out: true };
pub const STATE_DUPLICATE: Glyph = Glyph {
    stroke: "M6 8h8a1.5 1.5 0 0 1 1.5 1.5v8a1.5 1.5 0 0 1 -1.5 1.5h-8a1.5 1.5 0 0 1 -1.5 -1.5v-8a1.5 1.5 0 0 1 1.5 -1.5zM8.5 5H18a1 1 0 0 1 1 1v9.5",
    fill: "",
    directional: false,
    cut_out: false,
};
pub const PAUSE: Glyph =
    Glyph { stroke: "M4 12a8 8 0 1 0 16 0a8 8 0 1 0 -16 0zM10 9v6M14 9v6", fill: "", directional: false, cut_out: false };
pub const STATE_IN_PROGRESS: Glyph =
    Glyph { stroke: "M4 12a8 8 0 1 0 16 0a8 8 0 1 0 -16 0z", fill: "M12 4a8 8 0 0 1 0 16z", directional: false, cut_out: false };
pub const STATE_REJECTED: Glyph = Glyph {
    stroke: "M8.7 4h6.6L20 8.7v6.6L15.3 20H8.7L4 15.3V8.7zM9.5 9.5l5 5M14.5 9.5l-5 5",
    fill: "",
    directional: false,
    cut_out: false,
};
pub const STATE_REOPENED: Glyph = Glyph { stroke: "M19 12a7 7 0 1 1-2-5M17.5 3v4.5H13", fill: "", directional: true, cut_out: false };
pub const STATE_RESOLVED: Glyph =
    Glyph { stroke: "M4 12a8 8 0 1 0 16 0a8 8 0 1 0 -16 0zM8.5 12.3l2.5 2.5 4.5-5", fill: "", directional: false, cut_out: false };
pub const STATE_SUBMITTED: Glyph = Glyph {
    stroke: "M4 12a8 8 0 1 0 16 0a8 8 0 1 0 -16 0z",
    fill: "M10 12a2 2 0 1 0 4 0a2 2 0 1 0 -4 0z",
    directional: false,
    cut_out: false,
};
pub const STATE_WITHDRAWN: Glyph = Glyph { stroke: "M12 4l8 8-8 8-8-8zM8.5 12h7", fill: "", directional: false, cut_out: false };
pub const SEARCH: Glyph =
    Glyph { stroke: "M5 11a6 6 0 1 0 12 0a6 6 0 1 0 -12 0zM15.5 15.5L20 20", fill: "", directional: false, cut_out: false };
pub const SHIELD: Glyph = Glyph {
    stroke: "M12 3.5l7 2.5v5.5c0 4.5-3 7.5-7 9-4-1.5-7-4.5-7-9V6zM9 12l2.2 2.2L15.2 10",
    fill: "",
    directional: false,
    cut_out: false,
};
pub const SHOP: Glyph = Glyph {
    stroke: "M4 9l1.5-5h13L20 9M4 9a2.67 2.67 0 0 0 5.33 0 2.67 2.67 0 0 0 5.34 0A2.67 2.67 0 0 0 20 9M5.5 12v8h13v-8M10 20v-4.5h4V20",
    fill: "",
    directional: false,
    cut_out: false,
};
pub const STOP: Glyph =
    Glyph { stroke: "M8.2 3.5h7.6l4.7 4.7v7.6l-4.7 4.7H8.2l-4.7-4.7V8.2zM12 7.8v5M12 16v.1", fill: "", directional: false, cut_out: false };
pub const SPEECH: Glyph = Glyph {
    stroke: "M4 5h12a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-6l-4 4v-4H4a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1zM20 9h.5a.5.5 0 0 1 .5.5V17h-1.5v3l-3-3H12",
    fill: "",
    directional: true,
    cut_out: false,
};
pub const FOLLOW: Glyph = Glyph {
    stroke: "M5 5h14M5 12h8M5 19h6M14 16.5a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0zM17.5 15v1.7l1.1.8",
    fill: "",
    directional: true,
    cut_out: false,
};
pub const TRASH: Glyph = Glyph { stroke: "M5 7h14M9.5 7V4.5h5V7M6.5 7l1 13h9l1-13", fill: "", directional: false, cut_out: false };
pub const TREE: Glyph = Glyph {
    stroke: "M12 21v-7M12 16l-3-2.5M12 17.5l3-2M7 14a4 4 0 0 1-1.5-7.5 5 5 0 0 1 9.5-1.5 4.5 4.5 0 0 1 3 8.8c-1 .4-2 .2-3 .2H7z",
    fill: "",
    directional: false,
    cut_out: false,
};
pub const UP: Glyph = Glyph { stroke: "M6 14.5l6-6 6 6", fill: "", directional: false, cut_out: false };
pub const WARNING: Glyph = Glyph { stroke: "M12 4l9 15.5H3zM12 10v4.5M12 17v.1", fill: "", directional: false, cut_out: false };
pub const CROSS: Glyph = Glyph { stroke: "M6 6l12 12M18 6L6 18", fill: "", directional: false, cut_out: false };

pub const MENU: Glyph = Glyph { stroke: "M4 7h16M4 12h16M4 17h16", fill: "", directional: false, cut_out: false };
pub const SUN: Glyph = Glyph {
    stroke: "M8 12a4 4 0 1 0 8 0a4 4 0 1 0 -8 0zM12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6L7 7M17 17l1.4 1.4M18.4 5.6L17 7M7 17l-1.4 1.4",
    fill: "",
    directional: false,
    cut_out: false,
};
pub const MOON: Glyph = Glyph { stroke: "M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z", fill: "", directional: false, cut_out: false };
pub const KEY: Glyph = Glyph {
    stroke: "M4 15.5a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0zM10 13l9-9M15.5 7.5l2.5 2.5",
    fill: "",
    directional: false,
    cut_out: false,
};
pub const LEAVE: Glyph = Glyph { stroke: "M14 4.5H6v15h8M11 12h9M16.5 8.5L20 12l-3.5 3.5", fill: "", directional: true, cut_out: false };
pub const MAIL: Glyph = Glyph { stroke: "M4 6h16v12H4zM4 7l8 6 8-6", fill: "", directional: false, cut_out: false };
pub const DRAIN: Glyph =
    Glyph { stroke: "M4.5 6.5h15v11h-15zM8.3 9.5v5M12 9.5v5M15.7 9.5v5", fill: "", directional: false, cut_out: false };
pub const BUILDING: Glyph =
    Glyph { stroke: "M6 20.5v-16h8v16M14 9.5h4.5v11M3.5 20.5h17M9 8h2M9 11.5h2M9 15h2", fill: "", directional: false, cut_out: false };
pub const CARD: Glyph = Glyph { stroke: "M4 6h16v12H4zM4 10h16M7 14.5h4", fill: "", directional: false, cut_out: false };
pub const QUESTION: Glyph = Glyph {
    stroke: "M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0zM9.7 9.6a2.4 2.4 0 1 1 3.4 2.2c-.8.4-1.1.9-1.1 1.7M12 16.4v.1",
    fill: "",
    directional: false,
    cut_out: false,
};
pub const NOISE: Glyph = Glyph {
    stroke: "M4.5 9.5v5h3l4 3.5V6l-4 3.5zM14.5 9.2a4 4 0 0 1 0 5.6M17 6.7a7.5 7.5 0 0 1 0 10.6",
    fill: "",
    directional: true,
    cut_out: false,
};
pub const PAW: Glyph = Glyph {
    stroke: "M12 12.5c2.6 0 4.5 2.5 4.5 4.5 0 1.6-1.2 2.5-2.5 2.5-.8 0-1.3-.4-2-.4s-1.2.4-2 .4c-1.3 0-2.5-.9-2.5-2.5 0-2 1.9-4.5 4.5-4.5zM4.3 11.5a1.4 1.8 0 1 0 2.8 0a1.4 1.8 0 1 0-2.8 0zM7.8 7.2a1.5 2 0 1 0 3 0a1.5 2 0 1 0-3 0zM13.2 7.2a1.5 2 0 1 0 3 0a1.5 2 0 1 0-3 0zM16.9 11.5a1.4 1.8 0 1 0 2.8 0a1.4 1.8 0 1 0-2.8 0z",
    fill: "",
    directional: false,
    cut_out: false,
};
pub const BUS: Glyph = Glyph {
    stroke: "M5.5 4.5h13V17h-13zM5.5 11.5h13M8 17v2.5M16 17v2.5M8.5 14.3v.1M15.5 14.3v.1",
    fill: "",
    directional: false,
    cut_out: false,
};
pub const CAR: Glyph = Glyph {
    stroke: "M4 16.5v-4L6 7h12l2 5.5v4zM4 12.5h16M6.5 16.5v2M17.5 16.5v2M7.5 14.5v.1M16.5 14.5v.1",
    fill: "",
    directional: false,
    cut_out: false,
};
pub const SEA: Glyph = Glyph {
    stroke: "M3.5 9.5c2.1-2 3.6-2 5.7 0s3.5 2 5.6 0 3.6-2 5.7 0M3.5 15c2.1-2 3.6-2 5.7 0s3.5 2 5.6 0 3.6-2 5.7 0",
    fill: "",
    directional: false,
    cut_out: false,
};
