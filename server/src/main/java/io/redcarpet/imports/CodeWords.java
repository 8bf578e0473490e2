package io.redcarpet.imports;

import io.redcarpet.pages.Messages;
import io.redcarpet.pages.Reader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Teaches fields the words that people read for their codes, in all languages; what a word means already stays. */
@Component
class CodeWords {

    private final Messages messages;

    CodeWords(Messages messages) {
        this.messages = messages;
    }

    List<Field> taught(List<Field> fields) {
        return fields.stream().map(this::taught).toList();
    }

    private Field taught(Field field) {
        if (field.words().isEmpty()) {
            return field;
        }
        Set<String> taken = field.codes().stream().map(Cells::plain).collect(Collectors.toCollection(HashSet::new));
        taken.addAll(field.aliases().keySet());
        Field taught = field;
        for (String code : field.codes()) {
            for (var language : Reader.LANGUAGES) {
                String word = messages.text(language, field.words() + code);
                taught = taken.add(Cells.plain(word)) ? taught.alias(code, word) : taught;
            }
        }
        return taught;
    }
}
