package io.redcarpet.duplicates;

/** Telephone numbers as people type them. */
final class PhoneNumbers {

    private PhoneNumbers() {}

    /** The number with its country and nothing but digits after the plus, as it is stored; else as it was typed. */
    static String international(String typed) {
        String digits = typed.replaceAll("[\\s()./\\-–]", "").replaceFirst("^00", "+");
        return digits.matches("\\+[0-9]{4,15}") ? digits : typed;
    }
}
