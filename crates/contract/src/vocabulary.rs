//! The one way to declare a closed vocabulary, so that its wire word stands in one place.

/// Declares an enum of the wire whose variants travel as the given words.
///
/// Gives `ALL`, `as_str`, `Display` and `FromStr`, and serde and OpenAPI with the same words.
#[macro_export]
macro_rules! vocabulary {
    ($($declaration:tt)*) => {
        $crate::words! {
            #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
            $($declaration)*
        }
    };
}

/// As [`vocabulary!`], for enums that never stand in the OpenAPI document.
///
/// The word is taken as a `tt`: a `literal` reaches derive macros inside an invisible group, in which utoipa sees no `rename`.
#[macro_export]
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $word:tt),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[$vmeta])* #[serde(rename = $word)] $variant),+
        }

        impl $name {
            /// Every value, in the order of its declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word on the wire and in the database.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::vocabulary::UnknownWord;
            fn from_str(word: &str) -> Result<Self, Self::Err> {
                match word { $($word => Ok(Self::$variant),)+ _ => Err($crate::vocabulary::UnknownWord) }
            }
        }
    };
}

/// The word is not in the vocabulary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownWord;

impl std::fmt::Display for UnknownWord {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the word is not in the vocabulary")
    }
}

impl std::error::Error for UnknownWord {}
