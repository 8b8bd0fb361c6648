//! What is put into a text.

/// Numbers keep their plural forms, all else is text.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Text(String),
    Number(f64),
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

macro_rules! numbers {
    ($($kind:ty),+) => {
        $(impl From<$kind> for Value {
            /// Counts of people, hours and bytes are far below the 2^53 that stay exact.
            fn from(number: $kind) -> Self {
                Self::Number(number as f64)
            }
        })+
    };
}

numbers!(u8, u16, u32, u64, usize, i32, i64, f64);
