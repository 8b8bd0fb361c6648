//! The municipality's own colours: they replace the sea scale, and each step keeps its contrast (WCAG 2.2).

/// A colour in sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour([u8; 3]);

/// The scale that a municipality may replace, as the product has it.
pub const SEA: [(&str, &str); 10] = [
    ("sea-50", "#edf5f5"),
    ("sea-100", "#d6e8ea"),
    ("sea-200", "#aed1d6"),
    ("sea-300", "#7bb6be"),
    ("sea-400", "#46909c"),
    ("sea-500", "#1f7382"),
    ("sea-600", "#0e5a69"),
    ("sea-700", "#0a4653"),
    ("sea-800", "#083541"),
    ("sea-900", "#06252e"),
];

/// Text needs so much, shapes so much.
const TEXT: f64 = 4.5;
const SHAPE: f64 = 3.0;

/// What stands on what in the design: a step of the scale or a fixed colour, on another, and the least contrast.
const PAIRS: [(&str, &str, f64); 12] = [
    // Links, buttons.
    ("sea-600", "#fffefb", TEXT),
    ("sea-600", "#fbf7f0", TEXT),
    ("#ffffff", "sea-600", TEXT),
    ("#ffffff", "sea-700", TEXT),
    ("#ffffff", "sea-800", TEXT),
    // Soft buttons and information.
    ("sea-700", "sea-50", TEXT),
    ("sea-500", "#fffefb", SHAPE),
    ("sea-400", "sea-50", SHAPE),
    // The deep ground of the console and the footer.
    ("#fdfaf3", "sea-700", TEXT),
    ("#fdfaf3", "sea-800", TEXT),
    ("#c9dcdd", "sea-800", TEXT),
    // The page that is shown, in the console's navigation.
    ("sea-800", "sea-50", TEXT),
];

impl Colour {
    /// Reads `#0E5A63` or `#FFF`.
    pub fn read(text: &str) -> Option<Self> {
        let hex = text.strip_prefix('#')?;
        let wide: String = match hex.len() {
            3 => hex.chars().flat_map(|c| [c, c]).collect(),
            6 => hex.to_owned(),
            _ => return None,
        };
        let part = |at: usize| u8::from_str_radix(wide.get(at..at + 2)?, 16).ok();
        Some(Self([part(0)?, part(2)?, part(4)?]))
    }

    /// Relative luminance, from 0 to 1.
    fn luminance(self) -> f64 {
        let linear = self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }
}

/// The contrast of two colours, from 1 to 21.
pub fn contrast(a: Colour, b: Colour) -> f64 {
    let (light, dark) = (a.luminance().max(b.luminance()), a.luminance().min(b.luminance()));
    (light + 0.05) / (dark + 0.05)
}

/// The steps that the scale has.
pub fn is_step(name: &str) -> bool {
    SEA.iter().any(|(known, _)| *known == name)
}

/// The steps whose contrast is too low once these replace the product's, each once.
pub fn too_low<'c>(own: &[(&'c str, &str)]) -> Vec<&'c str> {
    let value = |name: &str| {
        let given = own.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
        let product = SEA.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
        Colour::read(given.or(product).unwrap_or(name))
    };
    let mut found = Vec::new();
    for (front, ground, least) in PAIRS {
        let good = value(front).zip(value(ground)).is_some_and(|(front, ground)| contrast(front, ground) >= least);
        let guilty = own.iter().map(|(name, _)| *name).filter(|name| !good && (*name == front || *name == ground));
        found.extend(guilty);
    }
    found.sort_unstable();
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_the_standard() {
        let of = |a: &str, b: &str| contrast(Colour::read(a).unwrap(), Colour::read(b).unwrap());
        assert!((of("#000", "#ffffff") - 21.0).abs() < 0.01);
        assert!((of("#777777", "#fff") - 4.48).abs() < 0.01);
        assert!((of("#0e5a69", "#fffefb") - 7.8).abs() < 0.1, "as the design has measured it");
        for bad in ["", "red", "#12", "#12345", "#ggg", "0E5A63", "#12345678"] {
            assert_eq!(Colour::read(bad), None, "{bad}");
        }
    }

    #[test]
    fn the_product_keeps_its_own_contrasts_and_pale_steps_are_found() {
        assert_eq!(too_low(&SEA), Vec::<&str>::new());
        assert_eq!(too_low(&[]), Vec::<&str>::new());
        assert_eq!(too_low(&[("sea-600", "#7bb6be")]), ["sea-600"]);
        assert_eq!(too_low(&[("sea-50", "#083541"), ("sea-600", "#5a2a6e")]), ["sea-50"]);
        assert_eq!(too_low(&[("sea-600", "#5a2a6e"), ("sea-700", "#46205a"), ("sea-800", "#351746")]), Vec::<&str>::new());
    }
}
