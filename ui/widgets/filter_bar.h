// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/filter.h"
#include "core/domain/views.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QCompleter;
class QLabel;
class QLineEdit;
class QPushButton;
class QStringListModel;

namespace gatehouse {

class AsyncReader;
class Chip;
class FlowLayout;

/// A query seen twice: as chips that open menus of the values that occur, and as one line of filter text. Whichever is
/// changed, the other follows. Text that is not understood stays as it was typed, with the reason below it, and the last
/// query that was understood stays in force.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    FilterBar(Subject subject, AsyncReader &reader, QWidget *parent = nullptr);

    /// The last query that was understood.
    const Query &query() const { return m_query; }
    /// Replaces it without queryChanged().
    void setQuery(const Query &query);

    QString text() const;
    /// As if the officer had typed it; takes effect after the usual pause.
    void setText(const QString &text);
    /// Nothing typed waits to take effect.
    bool isSettled() const { return !m_debounce.isActive(); }
    /// Why the text is not understood; empty when it is.
    QString mistake() const;

    /// The query stands for itself: a chip says that the range and source of the top bar play no part.
    void setExact(bool exact);
    void focusText();
    /// Opens the menu of a field's values below a widget.
    void openValues(Field field, QWidget *below);
    /// Privacy mode has been switched: the chips show other names.
    void retell() { rebuildChips(); }

Q_SIGNALS:
    void queryChanged(const gatehouse::Query &query);
    /// The officer took the chip of setExact() away.
    void exactDropped();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void change(const Query &query);
    void readText();
    void rebuildChips();
    void openRange(QWidget *below);
    void openAdd();
    void complete();
    void takeCompletion(const QString &completion);
    void showMistake(const QString &sentence);
    Chip *makeChip(const QString &label, const QString &value);

    Subject m_subject;
    AsyncReader &m_reader;
    Query m_query;
    bool m_exact = false;
    FlowLayout *m_flow = nullptr;
    QList<QWidget *> m_chips;
    QPushButton *m_add = nullptr;
    QLineEdit *m_edit = nullptr;
    QLabel *m_mistake = nullptr;
    QTimer m_debounce;
    QCompleter *m_completer = nullptr;
    QStringListModel *m_completions = nullptr;
    std::uint64_t m_question = 0;
};

} // namespace gatehouse
