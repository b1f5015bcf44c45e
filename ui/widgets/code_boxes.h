// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secrets/secret_bytes.h"

#include <QList>
#include <QWidget>

class QLineEdit;

namespace gatehouse {

/// Boxes of one digit each for the code of an authenticator app, linked: a digit goes on to the next box, Backspace
/// back, arrows, Home and End move between them, and a pasted, dropped or dictated code spreads over all. Digits of any
/// script are taken; what is no digit is passed over. Always from left to right, as the apps show it.
class CodeBoxes : public QWidget
{
    Q_OBJECT

public:
    static constexpr int Digits = 6;

    explicit CodeBoxes(QWidget *parent = nullptr);
    ~CodeBoxes() override;

    bool isComplete() const;
    /// What is in the boxes, as ASCII digits; shorter than Digits while it is not complete.
    SecretBytes code() const;
    void clear();
    /// Borders in the colour of a refusal, until the next digit.
    void setRefused(bool refused);

Q_SIGNALS:
    void changed();
    /// The last empty box was filled.
    void completed();
    /// Enter, in any box.
    void submitted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool keyPressed(int at, int key, const QString &text);
    void spread(int from, const QString &text);
    void put(int at, const QString &digit);
    void moveTo(int at);

    QList<QLineEdit *> m_boxes;
    bool m_filling = false;
    bool m_refused = false;
};

} // namespace gatehouse
