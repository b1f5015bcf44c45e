// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/code_boxes.h"

#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>

namespace gatehouse {

namespace {

/// The digits of a text, as ASCII: "١٢٣ 456" is "123456".
QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits += QChar(u'0' + c.digitValue());
    }
    return digits;
}

} // namespace

CodeBoxes::CodeBoxes(QWidget *parent)
    : QWidget(parent)
{
    setLayoutDirection(Qt::LeftToRight);
    setAccessibleName(tr("Code of %1 digits").arg(Digits));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(6));
    for (int i = 0; i < Digits; ++i) {
        auto *box = new QLineEdit;
        box->setObjectName(QStringLiteral("digit%1").arg(i + 1));
        box->setProperty("code", true);
        box->setFont(textFont(TextRole::Title));
        box->setAlignment(Qt::AlignCenter);
        box->setLayoutDirection(Qt::LeftToRight);
        box->setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
        box->setAccessibleName(tr("Digit %1 of %2").arg(i + 1).arg(Digits));
        box->installEventFilter(this);
        // Everything but a typed digit comes this way: pasted, dropped, dictated, composed.
        connect(box, &QLineEdit::textEdited, this, [this, i](const QString &text) { spread(i, text); });
        m_boxes += box;
        layout->addWidget(box);
    }
    layout->addStretch();
    setFocusProxy(m_boxes.first());
}

CodeBoxes::~CodeBoxes() = default;

bool CodeBoxes::isComplete() const
{
    return std::all_of(m_boxes.cbegin(), m_boxes.cend(), [](const QLineEdit *box) { return !box->text().isEmpty(); });
}

SecretBytes CodeBoxes::code() const
{
    char digits[Digits];
    qsizetype count = 0;
    for (const QLineEdit *box : m_boxes) {
        if (!box->text().isEmpty())
            digits[count++] = box->text().at(0).toLatin1();
    }
    SecretBytes code(QByteArrayView(digits, count));
    std::fill_n(digits, Digits, '\0');
    return code;
}

void CodeBoxes::clear()
{
    for (QLineEdit *box : std::as_const(m_boxes))
        box->setText({});
    setRefused(false);
    setFocusProxy(m_boxes.first());
    Q_EMIT changed();
}

void CodeBoxes::setRefused(bool refused)
{
    if (m_refused == refused)
        return;
    m_refused = refused;
    for (QLineEdit *box : std::as_const(m_boxes))
        setStyleProperty(box, "bad", refused);
}

void CodeBoxes::put(int at, const QString &digit)
{
    m_boxes.at(at)->setText(digit);
    setRefused(false);
}

void CodeBoxes::moveTo(int at)
{
    QLineEdit *box = m_boxes.at(std::clamp(at, 0, Digits - 1));
    box->setFocus();
    box->selectAll();
}

void CodeBoxes::spread(int from, const QString &text)
{
    if (m_filling)
        return;
    m_filling = true;
    const QString digits = digitsOf(text);
    // A whole code belongs into all boxes, wherever it was dropped.
    const int first = digits.size() >= Digits ? 0 : from;
    m_boxes.at(from)->setText({});
    int at = first;
    for (const QChar digit : digits) {
        if (at >= Digits)
            break;
        put(at++, QString(digit));
    }
    if (!digits.isEmpty())
        moveTo(at);
    m_filling = false;
    Q_EMIT changed();
    if (!digits.isEmpty() && isComplete())
        Q_EMIT completed();
}

bool CodeBoxes::keyPressed(int at, int key, const QString &text)
{
    switch (key) {
    case Qt::Key_Left:
        moveTo(at - 1);
        return true;
    case Qt::Key_Right:
        moveTo(at + 1);
        return true;
    case Qt::Key_Home:
        moveTo(0);
        return true;
    case Qt::Key_End:
        moveTo(Digits - 1);
        return true;
    case Qt::Key_Backspace:
        if (m_boxes.at(at)->text().isEmpty() && at > 0)
            --at;
        put(at, {});
        moveTo(at);
        Q_EMIT changed();
        return true;
    case Qt::Key_Delete:
        put(at, {});
        Q_EMIT changed();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT submitted();
        return true;
    default:
        break;
    }
    if (text.isEmpty() || !text.at(0).isPrint())
        return false;
    const QString digit = digitsOf(text).left(1);
    if (digit.isEmpty())
        return true;
    const bool wasComplete = isComplete();
    put(at, digit);
    moveTo(at + 1);
    Q_EMIT changed();
    if (isComplete() && (!wasComplete || at == Digits - 1))
        Q_EMIT completed();
    return true;
}

bool CodeBoxes::eventFilter(QObject *watched, QEvent *event)
{
    const int at = static_cast<int>(m_boxes.indexOf(static_cast<QLineEdit *>(watched)));
    if (at >= 0 && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool plain = !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
        if (plain && keyPressed(at, key->key(), key->text()))
            return true;
    } else if (at >= 0 && event->type() == QEvent::FocusIn) {
        // After the click that gave the focus has placed its cursor.
        QLineEdit *box = m_boxes.at(at);
        QMetaObject::invokeMethod(
            box,
            [box] {
                if (box->hasFocus())
                    box->selectAll();
            },
            Qt::QueuedConnection);
    } else if (at >= 0 && event->type() == QEvent::FocusOut) {
        m_boxes.at(at)->deselect();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace gatehouse
